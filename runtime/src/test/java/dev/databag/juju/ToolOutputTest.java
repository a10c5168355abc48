package dev.databag.juju;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ToolOutputTest {
    @Test
    void whiteSpaceAroundIsIgnored() {
        assertThat(output(" true\n").bool()).isTrue();
        assertThat(output("[ \"a\" ]\n").strings()).containsExactly("a");
        assertThat(output("\"tempo\"\n").string()).isEqualTo("tempo");
    }

    @Test
    void escapesOfGoAreRead() {
        assertThat(output("{\"a\":\"\\u003cb\\u003e \\u0026 \\u2028 \\ud83d\\ude00\\n\"}").map())
                .containsExactly("a", "<b> & \u2028 \ud83d\ude00\n");
    }

    @Test
    void orderIsKept() {
        assertThat(output("{\"b\":\"1\",\"a\":\"2\"}").map().keySet()).containsExactly("b", "a").inOrder();
    }

    @Test
    void lastOfEqualMembersWins() {
        assertThat(output("{\"a\":\"1\",\"b\":\"2\",\"a\":\"3\"}").map()).containsExactly("a", "3", "b", "2");
    }

    @Test
    void mapsHoldStrings() {
        assertThat(refused("{\"a\":\"hunter2\",\"b\":7}", ToolOutput::map))
                .isEqualTo("tool: expected an object of strings as JSON,"
                        + " but at JSON -> b: expected a string, found a number");
    }

    @Test
    void listsHoldStrings() {
        assertThat(refused("[\"hunter2\",null]", ToolOutput::strings))
                .isEqualTo("tool: expected a list of strings as JSON,"
                        + " but at JSON -> [1]: expected a string, found null");
    }

    @Test
    void otherShapesAreRefused() {
        assertThat(refused("[]", ToolOutput::map))
                .isEqualTo("tool: expected an object of strings as JSON,"
                        + " but at JSON: expected an object, found a list");
        assertThat(refused("{}", ToolOutput::strings))
                .isEqualTo("tool: expected a list of strings as JSON, but at JSON: expected a list, found an object");
        assertThat(refused("null", ToolOutput::string))
                .isEqualTo("tool: expected a string as JSON, but at JSON: expected a string, found null");
        assertThat(refused("True", ToolOutput::bool)).startsWith("tool: expected true or false as JSON, but at JSON: ");
    }

    @Test
    void nothingAndRubbishAreRefused() {
        assertThat(refused("", ToolOutput::map)).startsWith("tool: expected an object of strings as JSON, but at");
        assertThat(refused("hunter2", ToolOutput::map)).doesNotContain("hunter2");
        assertThat(refused("{\"a\":\"hunter2", ToolOutput::map)).doesNotContain("hunter2");
        assertThat(refused("{} {}", ToolOutput::map)).startsWith("tool: expected an object of strings as JSON");
        assertThat(refused("[\"a\"", ToolOutput::strings)).startsWith("tool: expected a list of strings as JSON");
    }

    @Test
    void networkOfOldAndNewJujuIsRead() {
        Network now = output("""
                        {"bind-addresses":[{"mac-address":"","interface-name":"eth0","addresses":[
                          {"hostname":"","value":"10.1.2.3","cidr":"10.1.2.0/24"},{"value":"fd00::3","cidr":""}]}],
                        "egress-subnets":["10.1.2.3/32"],"ingress-addresses":["10.1.2.3"]}""")
                .network();
        Network then = output("{\"bind-addresses\":[{\"addresses\":[{\"address\":\"10.1.2.3\"}]}]}").network();

        assertThat(now.bindAddresses()).containsExactly("10.1.2.3", "fd00::3").inOrder();
        assertThat(now.ingressAddresses()).containsExactly("10.1.2.3");
        assertThat(now.egressSubnets()).containsExactly("10.1.2.3/32");
        assertThat(then.bindAddresses()).containsExactly("10.1.2.3");
        assertThat(then.ingressAddresses()).isEmpty();
    }

    @Test
    void networkOfAnotherShapeIsRefused() {
        assertThat(refused("{\"bind-addresses\":[{\"addresses\":[{\"value\":1}]}]}", ToolOutput::network))
                .isEqualTo("tool: expected an object with addresses as JSON,"
                        + " but at JSON -> bind-addresses[0].addresses[0].value: expected a string, found a number");
    }

    @Test
    void whatIsNoSecretUriIsRefused() {
        assertThat(refused("hunter2\n", ToolOutput::secretUri))
                .isEqualTo("tool: expected the URI of a secret, found something else");
    }

    private static ToolOutput output(String text) {
        return new ToolOutput("tool", text);
    }

    private static String refused(String text, Function<ToolOutput, Object> read) {
        return assertThrows(HookToolOutputException.class, () -> read.apply(output(text))).getMessage();
    }
}
