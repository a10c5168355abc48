package dev.databag.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The goals of a Maven plugin and their parameters, a line each. */
final class Goals {
    private Goals() {}

    /** The lines of a plugin's descriptor, sorted. */
    static Set<String> of(InputStream descriptor) throws IOException, ParserConfigurationException, SAXException {
        Set<String> lines = new TreeSet<>();
        Element plugin = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(descriptor)
                .getDocumentElement();
        for (Element goal : children(child(plugin, "mojos"))) {
            String name = "goal " + text(goal, "goal");
            lines.add(name + " in " + text(goal, "phase"));
            for (Element parameter : children(child(goal, "parameters"))) {
                if (text(parameter, "editable").equals("true")) {
                    lines.add(name + ": " + text(parameter, "type") + " " + text(parameter, "name")
                            + (text(parameter, "required").equals("true") ? ", required" : ""));
                }
            }
        }
        return lines;
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static Element child(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getTagName().equals(name))
                .findFirst()
                .orElse(parent.getOwnerDocument().createElement(name));
    }

    private static String text(Element parent, String name) {
        return child(parent, name).getTextContent();
    }
}
