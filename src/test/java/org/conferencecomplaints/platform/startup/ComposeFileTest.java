package org.conferencecomplaints.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/** {@code docker/}: the compose file against its schema, what every service has to have, and what it sets. */
class ComposeFileTest {

    /** Those that run the application; the last one brings the tables up to date. */
    private static final List<String> APPLICATIONS = List.of("application-1", "application-2", "migrate");
    private static final Set<String> ONE_SHOT = Set.of("migrate", "rights");
    private static final Pattern PINNED = Pattern.compile(".+:v?\\d+\\.\\d+.*");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Composed composed = new Composed(Map.of());

    @Test
    void itFollowsItsSchema() throws IOException {
        JsonNode schema = JSON.readTree(new ClassPathResource("docker/compose-spec.json").getInputStream());
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema)
            .validate(JSON.valueToTree(composed.file()))).isEmpty();
    }

    /** What the schema does not know: Compose itself, where there is one. */
    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "compose.yaml:mail-password.yaml"})
    void composeTakesIt(String files, @TempDir Path folder) throws Exception {
        List<String> compose = Composed.client();
        assumeThat(compose).as("Compose").isNotEmpty();
        FileSystemUtils.copyRecursively(Composed.FOLDER, folder);
        String filledIn = Composed.read(folder.resolve(".env.example")).replaceAll("(?m)=$", "=x");
        Files.writeString(folder.resolve(".env"), filledIn + "\nMAIL_USERNAME=x\nCOMPOSE_FILE=" + files + "\n");
        List<String> command = new ArrayList<>(compose);
        command.addAll(List.of("--profile", "*", "config", "-q"));
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    @Test
    void everyServiceIsPinnedAndMayDoLittle() {
        composed.services().forEach((name, service) -> assertThat(service).as(name).satisfies(has -> {
            assertThat(has.get("image").toString())
                .matches(image -> PINNED.matcher(image).matches() || image.startsWith("conference-complaints:"));
            assertThat(has.get("read_only")).isEqualTo(true);
            assertThat(has.get("cap_drop")).isEqualTo(List.of("ALL"));
            assertThat(has.get("security_opt")).isEqualTo(List.of("no-new-privileges:true"));
            assertThat(at(has, "deploy", "resources", "limits").keySet())
                .containsExactlyInAnyOrder("cpus", "memory", "pids");
            assertThat(at(has, "logging", "options")).containsKeys("max-size", "max-file");
            assertThat(has.get("restart")).isEqualTo(ONE_SHOT.contains(name) ? "no" : "unless-stopped");
        }));
        assertThat(Composed.read(Composed.FOLDER.resolve("Dockerfile")).lines().filter(line -> line.startsWith("FROM")))
            .hasSize(2).allMatch(line -> PINNED.matcher(line.split(" ")[1]).matches());
    }

    /** What the build reads: the image is built from what is copied, and from nothing else of the checkout. */
    @Test
    void theImageIsBuiltFromAllThatTheBuildReads() {
        Set<String> read = Pattern.compile("(?:project\\.basedir}/|<directory>)([.\\w]+)")
            .matcher(Composed.read(Path.of("pom.xml")))
            .results().map(found -> found.group(1)).collect(Collectors.toSet());
        assertThat(read).contains("src", "bpmn", "forms", ".mvn");
        Set<String> copied = Pattern.compile("(?m)^COPY ([.\\w]+) ").matcher(
            Composed.read(Composed.FOLDER.resolve("Dockerfile"))).results().map(found -> found.group(1))
            .collect(Collectors.toSet());
        assertThat(copied).containsAll(read);
        assertThat(Composed.read(Path.of(".dockerignore")).lines())
            .containsAll(copied.stream().map(name -> "!" + name).toList());
    }

    @Test
    void everyServiceThatStaysSaysHowItIs() {
        composed.services().forEach((name, service) -> {
            boolean runsOurImage = APPLICATIONS.contains(name) && !ONE_SHOT.contains(name);
            assertThat(ONE_SHOT.contains(name) || runsOurImage || service.containsKey("healthcheck"))
                .as("%s has a health check", name).isTrue();
        });
        assertThat(Composed.read(Composed.FOLDER.resolve("Dockerfile"))).contains("HEALTHCHECK", "USER 10001:10001");
    }

    @Test
    void theWorldReachesTheProxyAndNothingElse() {
        Map<String, Map<String, Object>> services = composed.services();
        services.forEach((name, service) -> {
            for (Object port : (List<?>) service.getOrDefault("ports", List.of())) {
                assertThat(name.equals("proxy") || port.toString().startsWith("127.0.0.1:")).as("%s %s", name, port)
                    .isTrue();
            }
        });
        assertThat(services.get("database").get("networks")).isEqualTo(List.of("inside"));
        assertThat(at(composed.file(), "networks", "inside")).containsEntry("internal", true);
    }

    @Test
    void onlyTheProxyIsBelieved() {
        String proxy = at(composed.services().get("proxy"), "networks", "front").get("ipv4_address").toString();
        for (String application : APPLICATIONS) {
            assertThat(proxy).matches(composed.environment(application).get("SERVER_TOMCAT_REMOTEIP_INTERNALPROXIES"));
        }
        assertThat(Composed.read(Composed.FOLDER.resolve("nginx/nginx.conf")))
            .contains("proxy_set_header X-Forwarded-For $remote_addr;").doesNotContain("$proxy_add_x_forwarded_for");
    }

    @Test
    void oneServiceUpdatesTheTablesBeforeAnyNodeStarts() {
        assertThat(composed.services().keySet().stream()
            .filter(service -> "true".equals(composed.environment(service).get("COMPLAINTS_DATABASEUPDATE"))))
            .containsExactly("migrate");
        assertThat(after("rights", "migrate")).isEqualTo("service_completed_successfully");
        assertThat(after("application-1", "rights")).isEqualTo("service_completed_successfully");
        assertThat(after("application-2", "application-1")).isEqualTo("service_healthy");
        assertThat(composed.environment("migrate")).containsEntry("SPRING_DATASOURCE_USERNAME", "complaints_owner");
    }

    /** A name that is away when the proxy starts would keep it from starting. */
    @Test
    void theProxyKnowsTheNodesByTheirAddresses() {
        String proxy = Composed.read(Composed.FOLDER.resolve("nginx/nginx.conf"));
        for (String node : List.of("application-1", "application-2")) {
            assertThat(proxy).contains(
                "server " + at(composed.services().get(node), "networks", "front").get("ipv4_address") + ":8080 ")
                .doesNotContain(node);
        }
    }

    @Test
    void theProxyLetsEverythingThroughThatTheApplicationAnswersAndKeepsNoFiles() throws IOException {
        String proxy = Composed.read(Composed.FOLDER.resolve("nginx/nginx.conf"));
        Matcher most = Pattern.compile("client_max_body_size (\\d+)m;").matcher(proxy);
        assertThat(most.find()).isTrue();
        String request = new YamlPropertySourceLoader().load("ours", new ClassPathResource("application.yml")).stream()
            .map(source -> source.getProperty("complaints.documents.request")).filter(Objects::nonNull).findFirst()
            .orElseThrow().toString();
        assertThat(DataSize.ofMegabytes(Long.parseLong(most.group(1)))).isGreaterThan(DataSize.parse(request));
        assertThat(proxy).contains("proxy_request_buffering off;", "proxy_max_temp_file_size 0;");
    }

    private Object after(String service, String other) {
        return at(composed.services().get(service), "depends_on", other).get("condition");
    }

    @Test
    void whatIsSetIsASetting() throws IOException {
        Set<String> springs = springsSettings();
        for (String application : APPLICATIONS) {
            Set<String> names = new HashSet<>(composed.environment(application).keySet());
            names.remove("JAVA_TOOL_OPTIONS");
            names.remove("COMPLAINTS_HOME");
            composed.secrets(application).keySet().forEach(secret -> names.add(KnownSettings.variable(secret)));
            assertThat(names).hasSizeGreaterThan(10).allMatch(name -> name.startsWith("COMPLAINTS_")
                ? KnownSettings.isKnown(name)
                : springs.contains(name));
        }
    }

    private static Set<String> springsSettings() throws IOException {
        Set<String> names = new HashSet<>();
        for (URL file : Collections.list(ComposeFileTest.class.getClassLoader()
            .getResources("META-INF/spring-configuration-metadata.json"))) {
            JSON.readTree(file).path("properties")
                .forEach(property -> names.add(KnownSettings.variable(property.path("name").asText())));
        }
        return names;
    }

    @Test
    void secretsAreFilesThatNobodyCommits() {
        composed.services().keySet()
            .forEach(service -> composed.secrets(service).values()
                .forEach(secret -> assertThat(at(composed.file(), "secrets", secret).get("file").toString())
                    .startsWith("./secrets/")));
        assertThat(Composed.text().replaceAll("(?i)[\\w./]*password(_file)?: (\\{file: )?[\\w./}]*", ""))
            .as("a password that stands in the file").doesNotContainPattern("(?i)password: ");
        assertThat(Composed.read(Path.of(".gitignore"))).contains("/docker/secrets/", "/docker/.env");
    }

    @Test
    void theExampleHasAllThatHasToBeFilledIn() {
        List<String> example = Composed.read(Composed.FOLDER.resolve(".env.example")).lines().toList();
        assertThat(Composed.toFillIn()).isNotEmpty().allMatch(name -> example.contains(name + "="));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> at(Map<String, Object> from, String... path) {
        Map<String, Object> at = from;
        for (String step : path) {
            assertThat(at).containsKey(step);
            at = (Map<String, Object>) at.get(step);
        }
        return at;
    }
}
