package whenabouts.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Schema and the reader say the same of a file, as far as a schema can see.
class SchemaTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Path FILE = Path.of("assets/roadmap.schema.json");

  /// What the reader alone can see (the schema's `$comment` lists it for its readers).
  private static final List<Pattern> READER_ALONE =
      List.of(
              "which no (task|squad|risk) has", // ids that lead nowhere
              "an id of its own|an id that no (other )?task has", // ids that are taken
              "wait for each other in a circle|expected another task",
              "a stand-by task|since .* pivots to", // pivots to what is no stand-by
              "to be at most", // low <= likely <= high
              "more than 0 for a lognormal|low estimate above 0", // by the default shape
              "a number from 1 to", // at least k of fewer
              "a pace that finishes",
              "not after the roadmap’s asOf|not before the start",
              "for a (discovery|delivery) task|an outcome that the task can have",
              "in the order of time",
              "a start or a finish, found neither", // what takes back what was never recorded
              "a crew that the squad .* can provide", // crews that are larger than their squad
              "to refer to tasks that this scenario has")
          .stream()
          .map(Pattern::compile)
          .toList();

  private static final Schema SCHEMA = schema();

  private static Schema schema() {
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
    try {
      return SchemaRegistry.withDefaultDialect(
              SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config))
          .getSchema(Files.readString(FILE), InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @Test
  void theSchemaIsItselfValid() throws Exception {
    Schema meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(meta.validate(Files.readString(FILE), InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("whenabouts.storage.SamplesTest#samples")
  void acceptsTheSamples(Path file) throws Exception {
    assertThat(errors(Files.readString(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void acceptsWhatIsWritten(long seed) {
    assertThat(errors(RoadmapFiles.toJson(RandomRoadmaps.of(seed)))).isEmpty();
  }

  /// So that none of the schema, and of what random roadmaps are to show, is left untested.
  @Test
  void knowsNoFieldThatIsNeverWritten() throws Exception {
    Set<String> declared = new TreeSet<>();
    declaredFields(JSON.readTree(Files.readString(FILE)), declared);
    Set<String> written = new TreeSet<>();
    seeds()
        .forEach(
            s -> writtenFields(JSON.readTree(RoadmapFiles.toJson(RandomRoadmaps.of(s))), written));
    assertThat(declared).hasSizeGreaterThan(70);
    assertThat(written).containsAll(declared);
  }

  /// Valid roadmaps, each made wrong in one place: a field left out, added or renamed, a value
  /// replaced. Whatever the schema refuses the reader refuses, and the other way round but for what
  /// the reader alone can see.
  @ParameterizedTest
  @MethodSource("seeds")
  void agreesWithTheReader(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String valid = RoadmapFiles.toJson(RandomRoadmaps.of(seed));
    for (int i = 0; i < 25; i++) {
      JsonNode document = JSON.readTree(valid);
      String what = mutate(document, random);
      String text = document.toString();
      List<Error> errors = errors(text);
      List<String> problems = problems(text);
      if (!errors.isEmpty()) {
        assertThat(problems).as("the reader accepts, but %s: %s", errors, what).isNotEmpty();
      } else {
        assertThat(problems)
            .as("the schema accepts: %s", what)
            .allMatch(p -> READER_ALONE.stream().anyMatch(alone -> alone.matcher(p).find()));
      }
    }
  }

  /// What people get wrong, refused by both.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ \"asOf\": \"2027-01-04\" }",
        "{ \"schema\": 2, \"asOf\": \"2027-01-04\" }",
        "{ \"schema\": 1 }",
        "{ \"schema\": 1, \"asOf\": \"2027-02-30\" }",
        "{ \"schema\": 1, \"asOf\": \"4.1.2027\" }",
        "{ \"schema\": 1, \"asOf\": \"2027-01-04\", \"colour\": \"red\" }",
        "{ \"schema\": 1, \"asOf\": \"2027-01-04\", \"tasks\": {} }",
        "{ \"schema\": 1, \"asOf\": \"2027-01-04\", \"tasks\": [{ \"id\": \"a\" }] }",
        "{ \"schema\": 1, \"asOf\": \"2027-01-04\", \"tasks\": [{ \"estimate\": { \"fixed\": 1 } }] }",
      })
  void refusesAlike(String text) {
    assertThat(errors(text)).isNotEmpty();
    assertThat(problems(text)).isNotEmpty();
  }

  private static List<Error> errors(String text) {
    return SCHEMA.validate(text, InputFormat.JSON);
  }

  private static List<String> problems(String text) {
    try {
      RoadmapFiles.read(text.getBytes(StandardCharsets.UTF_8), "text");
      return List.of();
    } catch (BadRoadmapException e) {
      return e.problems().stream()
          .map(p -> p.problem().path() + ": " + p.problem().message())
          .toList();
    }
  }

  /// Changes one place and says what it did.
  private static String mutate(JsonNode document, SplittableRandom random) {
    List<JsonNode> containers = new ArrayList<>();
    containers(document, containers);
    JsonNode node = containers.get(random.nextInt(containers.size()));
    if (node instanceof ArrayNode list) {
      JsonNode odd = odd(random);
      if (list.isEmpty() || random.nextInt(3) == 0) {
        list.add(odd);
        return "added " + odd + " to " + list;
      }
      int at = random.nextInt(list.size());
      String was = list.get(at).toString();
      list.set(at, odd);
      return was + " replaced by " + odd;
    }
    return mutate((ObjectNode) node, random);
  }

  private static String mutate(ObjectNode object, SplittableRandom random) {
    String was = object.toString();
    List<String> names = List.copyOf(object.propertyNames());
    int kind = names.isEmpty() ? 2 : random.nextInt(6);
    String name = names.isEmpty() ? "" : names.get(random.nextInt(names.size()));
    switch (kind) {
      case 0 -> object.remove(name);
      case 1 -> object.set(name + "s", object.remove(name));
      case 2 -> object.set("zzz", odd(random));
      default -> object.set(name, odd(random));
    }
    return was + " became " + object;
  }

  private static JsonNode odd(SplittableRandom random) {
    List<String> odd =
        List.of(
            "null",
            "true",
            "0",
            "-1",
            "1",
            "2",
            "2.0",
            "1.5",
            "1e6",
            "1e12",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"stop\"",
            "\"2027-02-30\"",
            "\"2027-03-01\"",
            "\"validated\"",
            "[]",
            "[1]",
            "[\"x\"]",
            "[3, 1]",
            "{}",
            "{ \"x\": 1 }",
            "{ \"any\": [] }",
            "{ \"fixed\": 3 }",
            "{ \"extend\": 3 }");
    return JSON.readTree(odd.get(random.nextInt(odd.size())));
  }

  private static void containers(JsonNode node, List<JsonNode> into) {
    if (node.isContainer()) {
      into.add(node);
      node.forEach(child -> containers(child, into));
    }
  }

  private static void declaredFields(JsonNode schema, Set<String> into) {
    if (schema.get("properties") instanceof ObjectNode properties) {
      into.addAll(properties.propertyNames());
    }
    schema.forEach(child -> declaredFields(child, into));
  }

  private static void writtenFields(JsonNode node, Set<String> into) {
    if (node instanceof ObjectNode object) {
      into.addAll(object.propertyNames());
    }
    node.forEach(child -> writtenFields(child, into));
  }
}
