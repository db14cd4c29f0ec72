package odai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// What is passed on is named with its licence in `packaging/THIRD-PARTY.md`.
class ThirdPartyTest {
    private static final Path LIST = Path.of("packaging", "THIRD-PARTY.md");
    private static final List<String> NOT_SHIPPED = List.of("test", "provided", "import");

    @Test
    void everyDependencyThatShipsIsNamedWithALicence()
            throws IOException, ParserConfigurationException, SAXException {
        List<String> lines = Files.readAllLines(LIST);
        Element project =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(Path.of("pom.xml").toFile())
                        .getDocumentElement();
        NodeList dependencies = project.getElementsByTagName("dependency");
        int shipped = 0;
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            if (!NOT_SHIPPED.contains(text(dependency, "scope"))) {
                String jar = text(dependency, "groupId") + ":" + text(dependency, "artifactId");
                assertThat(lines)
                        .as("%s is missing in %s", jar, LIST)
                        .anyMatch(line -> line.startsWith("| " + jar + " | ") && licensed(line));
                shipped++;
            }
        }
        assertThat(shipped).isGreaterThan(15);
    }

    @Test
    void noLicenceForbidsPassingOn() throws IOException {
        assertThat(Files.readString(LIST)).doesNotContain("AGPL", "NonCommercial", "unknown");
    }

    private static boolean licensed(String line) {
        return line.matches(".*\\| (Apache-2\\.0|MIT|BSD-3-Clause|GPL-2\\.0 with Classpath).*");
    }

    private static String text(Element of, String name) {
        NodeList found = of.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }
}
