package whenabouts;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import whenabouts.ui.WindowTest;

/// Holds the house of the design: which package may use which, and which libraries where.
class ArchitectureTest {
  private static final String ROOT = "whenabouts";

  /// For each package of the house the others it may use. The root package holds the main class.
  private static final Map<String, Set<String>> MAY_USE =
      Map.of(
          "", Set.of("cli", "ui"),
          "roadmap", Set.of(),
          "forecast", Set.of("roadmap"),
          "chart", Set.of("roadmap", "forecast"),
          "export", Set.of("roadmap", "forecast", "chart"),
          "storage", Set.of("roadmap"),
          "session", Set.of("roadmap", "forecast", "storage"),
          "ui", Set.of("roadmap", "forecast", "chart", "export", "storage", "session"),
          "cli", Set.of("roadmap", "forecast", "chart", "export", "storage"));

  /// Prefixes of libraries (and parts of the JDK), and the only packages that may use them.
  private static final Map<String, Set<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("javafx", Set.of("ui", "session")),
          Map.entry("org.controlsfx", Set.of("ui")),
          Map.entry("atlantafx", Set.of("ui")),
          Map.entry("org.kordamp", Set.of("ui")),
          Map.entry("java.awt", Set.of("export")),
          Map.entry("javax.imageio", Set.of("export")),
          Map.entry("org.apache.poi", Set.of("export")),
          Map.entry("org.openxmlformats", Set.of("export")),
          Map.entry("org.mpxj", Set.of("export")),
          Map.entry("org.apache.commons.csv", Set.of("export")),
          Map.entry("biweekly", Set.of("export")),
          Map.entry("picocli", Set.of("cli")),
          Map.entry("org.apache.commons.math3", Set.of("forecast")),
          Map.entry("tools.jackson", Set.of("storage", "cli")));

  private static JavaClasses classes;

  @BeforeAll
  static void importClasses() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
  }

  @Test
  void packagesUseOnlyWhatTheHouseAllows() {
    Map<String, Set<String>> forbidden = new TreeMap<>();
    Set<String> seen = new TreeSet<>();
    for (JavaClass type : classes) {
      String room = room(type.getPackageName());
      seen.add(room);
      assertThat(MAY_USE).as(type.getName()).containsKey(room);
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (target.getPackageName().startsWith(ROOT)) {
          String other = room(target.getPackageName());
          if (!other.equals(room) && !MAY_USE.get(room).contains(other)) {
            forbidden
                .computeIfAbsent(room + " -> " + other, k -> new TreeSet<>())
                .add(dependency.getDescription());
          }
        }
      }
    }
    assertThat(forbidden).isEmpty();
    assertThat(seen).as("packages seen").containsExactlyInAnyOrderElementsOf(MAY_USE.keySet());
  }

  @Test
  void librariesStayWhereTheyBelong() {
    Set<String> forbidden = new TreeSet<>();
    Set<String> used = new TreeSet<>();
    for (JavaClass type : classes) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String target = dependency.getTargetClass().getBaseComponentType().getPackageName();
        LIBRARIES.forEach(
            (prefix, rooms) -> {
              if (target.equals(prefix) || target.startsWith(prefix + ".")) {
                used.add(prefix);
                if (!rooms.contains(room(type.getPackageName()))) {
                  forbidden.add(dependency.getDescription());
                }
              }
            });
      }
    }
    assertThat(forbidden).isEmpty();
    assertThat(used).as("rules that apply to something").isEqualTo(LIBRARIES.keySet());
  }

  /// Else two would type on one keyboard.
  @Test
  void testsOfWindowsRunOneAfterTheOther() {
    Set<String> marked = new TreeSet<>();
    Set<String> unmarked = new TreeSet<>();
    for (JavaClass type : new ClassFileImporter().importPackages(ROOT + ".ui")) {
      if (type.getSimpleName().endsWith("Test") && opensWindows(type)) {
        boolean is = type.reflect().isAnnotationPresent(WindowTest.class);
        (is ? marked : unmarked).add(type.getName());
      }
    }
    assertThat(unmarked).isEmpty();
    assertThat(marked).hasSizeGreaterThan(20);
  }

  private static boolean opensWindows(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(d -> isOfWindows(d.getTargetClass()));
  }

  private static boolean isOfWindows(JavaClass type) {
    return type.getSimpleName().equals("TestWindow")
        || type.getPackageName().startsWith("org.testfx");
  }

  @Test
  void theDocumentUsesTheJdkAlone() {
    Set<String> others = new TreeSet<>();
    classes.stream()
        .filter(type -> room(type.getPackageName()).equals("roadmap"))
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .map(dependency -> dependency.getTargetClass().getBaseComponentType().getPackageName())
        .filter(name -> !name.startsWith("java.") && !name.startsWith(ROOT + ".roadmap"))
        .filter(name -> !name.equals("org.jspecify.annotations") && !name.isEmpty())
        .forEach(others::add);
    assertThat(others).isEmpty();
  }

  @Test
  void commonsMathStandsBehindOneClass() {
    Set<String> users = new TreeSet<>();
    classes.stream()
        .filter(
            type ->
                type.getDirectDependenciesFromSelf().stream()
                    .anyMatch(
                        d ->
                            d.getTargetClass()
                                .getPackageName()
                                .startsWith("org.apache.commons.math3")))
        .map(type -> type.getName().replaceFirst("\\$.*", ""))
        .forEach(users::add);
    assertThat(users).containsExactly("whenabouts.forecast.Durations");
  }

  @Test
  void noPackageIsPartOfACycleAtAnyDepth() {
    Set<String> seen = new TreeSet<>();
    SliceAssignment byPackage =
        new SliceAssignment() {
          @Override
          public SliceIdentifier getIdentifierOf(JavaClass type) {
            if (classes.contain(type.getName())) {
              seen.add(type.getPackageName());
            }
            return SliceIdentifier.of(type.getPackageName());
          }

          @Override
          public String getDescription() {
            return "packages";
          }
        };
    slices().assignedFrom(byPackage).should().beFreeOfCycles().check(classes);
    long packages = classes.stream().map(JavaClass::getPackageName).distinct().count();
    assertThat((long) seen.size()).isEqualTo(packages).isGreaterThanOrEqualTo(9);
  }

  /// The package of the house a package belongs to: the first name below the root.
  private static String room(String packageName) {
    List<String> names = List.of(packageName.split("\\."));
    return names.size() < 2 ? "" : names.get(1);
  }
}
