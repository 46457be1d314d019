package doorstep;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the plan of the house: rooms and their drawers use only what stands above them in this list, and templates, texts,
 * styles and scripts lie under the same names.
 */
@AnalyzeClasses(packages = "doorstep", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    /** Top to bottom. A room's own classes stand above its drawers. */
    private static final List<String> PLAN = Stream.of(
                    room("web"),
                    room("questionnaire", "answers", "browser", "yaml", "xlsform", "draft"),
                    room("tally", "cells", "rates", "compare", "model", "dice"),
                    room("place", "imports"),
                    room("office"),
                    room("account"),
                    room("wave", "questionnaires", "editor", "planning", "links", "sheet"),
                    room("front"),
                    room("fieldwork", "frames", "sampling", "phone", "rounds"),
                    room("response", "intake", "resident", "paper", "cells"),
                    room("quality", "doubts", "backchecks", "exclusions"),
                    room("census"),
                    room("rates"),
                    room(
                            "report",
                            "weighting",
                            "items",
                            "overview",
                            "dice",
                            "trend",
                            "stopping",
                            "comments",
                            "export",
                            "print"),
                    room("followup", "tasks", "publicity"),
                    room("home"),
                    room("demo"),
                    room("start"))
            .flatMap(List::stream)
            .toList();

    private static final int MOST_FILES = 60;
    private static final Path MAIN = Path.of("src/main");
    private static final Path TEMPLATES = MAIN.resolve("resources/templates");
    private static final Pattern INCLUDED = Pattern.compile("\\{#include ([\\w/]+)");
    private static final Pattern SAID = Pattern.compile("\\{(?:#\\w+ )?([a-zA-Z]+):[a-zA-Z]");

    @ArchTest
    static final ArchRule everyClassStandsInTheHouse = classes().should(standInTheHouse());

    @ArchTest
    static final ArchRule nothingUsesWhatStandsBelow = classes().should(useOnlyWhatStandsAbove());

    @ArchTest
    static final ArchRule questionnaireAndTallyArePure = noClasses()
            .that()
            .resideInAnyPackage("doorstep.questionnaire..", "doorstep.tally..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..", "org.hibernate..", "doorstep.web..");

    @Test
    void noFolderIsFull() throws IOException {
        Map<String, Integer> full = new TreeMap<>();
        for (Path folder : paths(MAIN, Files::isDirectory)) {
            try (Stream<Path> inside = Files.list(folder)) {
                int files = (int) inside.filter(Files::isRegularFile).count();
                if (files > MOST_FILES) {
                    full.put(folder.toString(), files);
                }
            }
        }
        assertEquals(Map.of(), full);
    }

    @Test
    void templatesStylesAndScriptsLieUnderTheNamesOfRooms() throws IOException {
        List<String> strangers = new ArrayList<>();
        for (String folder : List.of("templates", "META-INF/resources/css", "META-INF/resources/js")) {
            Path top = MAIN.resolve("resources").resolve(folder);
            for (Path file : paths(top, Files::isRegularFile)) {
                String place = top.relativize(file.getParent()).toString();
                if (!PLAN.contains(place) && !place.equals("tags")) {
                    strangers.add(file.toString());
                }
            }
        }
        assertEquals(List.of(), strangers);
    }

    @Test
    void templatesIncludeOnlyWhatStandsAbove() throws IOException {
        List<String> below = new ArrayList<>();
        for (Path template : paths(TEMPLATES, Files::isRegularFile)) {
            for (MatchResult found : found(INCLUDED, template)) {
                String included = found.group(1);
                if (included.contains("/") && !above(folder(template), included.replaceFirst("/\\w+$", ""))) {
                    below.add(template + " includes " + included);
                }
            }
        }
        assertEquals(List.of(), below);
    }

    @Test
    void templatesSpeakOnlyInTextsThatStandAbove() throws IOException, ClassNotFoundException {
        Map<String, String> homes = bundles();
        List<String> below = new ArrayList<>();
        for (Path template : paths(TEMPLATES, Files::isRegularFile)) {
            for (MatchResult found : found(SAID, template)) {
                String home = homes.get(found.group(1));
                if (home != null && !above(folder(template), home)) {
                    below.add(template + " says " + found.group());
                }
            }
        }
        assertEquals(List.of(), below);
    }

    /** Where each bundle of texts has its home, by the name that templates call it. */
    private static Map<String, String> bundles() throws IOException, ClassNotFoundException {
        Map<String, String> homes = new TreeMap<>();
        Path java = MAIN.resolve("java");
        for (Path file : paths(java, path -> path.toString().endsWith("Messages.java"))) {
            String name = java.relativize(file).toString().replace(".java", "").replace('/', '.');
            MessageBundle bundle = Class.forName(name).getAnnotation(MessageBundle.class);
            if (bundle != null) {
                homes.put(
                        bundle.value(),
                        java.resolve("doorstep").relativize(file.getParent()).toString());
            }
        }
        return homes;
    }

    private static ArchCondition<JavaClass> standInTheHouse() {
        return new ArchCondition<>("stand in a room or drawer of the plan") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                if (!PLAN.contains(place(one))) {
                    events.add(SimpleConditionEvent.violated(one, one.getName() + " stands nowhere in the plan"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> useOnlyWhatStandsAbove() {
        return new ArchCondition<>("use only what stands above") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                user.getDirectDependenciesFromSelf().forEach(dependency -> {
                    JavaClass used = dependency.getTargetClass();
                    boolean ours = used.getPackageName().startsWith("doorstep");
                    if (ours && !above(place(user), place(used)) && !isRoomsTexts(user, used)) {
                        events.add(SimpleConditionEvent.violated(user, dependency.getDescription()));
                    }
                });
            }
        };
    }

    /** The texts of a room may say what the enums of its drawers are called. */
    private static boolean isRoomsTexts(JavaClass user, JavaClass used) {
        return user.isAnnotatedWith(MessageBundle.class)
                && used.getPackageName().startsWith(user.getPackageName() + ".")
                && used.isEnum();
    }

    private static boolean above(String user, String used) {
        return PLAN.indexOf(used) >= 0 && PLAN.indexOf(used) <= PLAN.indexOf(user);
    }

    private static String place(JavaClass type) {
        return type.getPackageName().replaceFirst("^doorstep\\.?", "").replace('.', '/');
    }

    private static String folder(Path template) {
        return TEMPLATES.relativize(template.getParent()).toString();
    }

    private static List<MatchResult> found(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file)).results().toList();
    }

    private static List<Path> paths(Path top, java.util.function.Predicate<Path> wanted) throws IOException {
        try (Stream<Path> all = Files.walk(top)) {
            return all.filter(wanted).sorted().toList();
        }
    }

    private static List<String> room(String name, String... drawers) {
        return Stream.concat(Stream.of(name), Stream.of(drawers).map(drawer -> name + "/" + drawer))
                .toList();
    }
}
