package dev.databag.juju;

import java.util.List;

/**
 * The addresses of this unit for one endpoint.
 *
 * <pre>{@code
 * Network network = relation.network();
 * network.bindAddresses()      // [10.1.2.3]
 * network.ingressAddresses()   // [10.1.2.3]
 * network.egressSubnets()      // [10.1.2.3/32]
 * }</pre>
 *
 * <p>As {@code network-get} gives them, in its order; any list may be empty. Addresses are text, for Juju may give host
 * names.
 */
public final class Network {
    private final List<String> bindAddresses;
    private final List<String> ingressAddresses;
    private final List<String> egressSubnets;

    Network(List<String> bindAddresses, List<String> ingressAddresses, List<String> egressSubnets) {
        this.bindAddresses = bindAddresses;
        this.ingressAddresses = ingressAddresses;
        this.egressSubnets = egressSubnets;
    }

    /**
     * Where the workload should listen.
     *
     * @return the addresses of all interfaces, in order
     */
    public List<String> bindAddresses() {
        return bindAddresses;
    }

    /**
     * What to publish, for others to connect to.
     *
     * @return the addresses, the preferred one first
     */
    public List<String> ingressAddresses() {
        return ingressAddresses;
    }

    /**
     * Where this unit's connections come from, for others' firewalls.
     *
     * @return the subnets
     */
    public List<String> egressSubnets() {
        return egressSubnets;
    }

    /** The ingress addresses: {@code Network[10.1.2.3]}. */
    @Override
    public String toString() {
        return "Network" + ingressAddresses;
    }
}
