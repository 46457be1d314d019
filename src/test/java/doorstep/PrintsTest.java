package doorstep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import doorstep.office.Prints;
import doorstep.web.QrSvg;
import io.quarkus.qute.CheckedTemplate;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever hands out a QR code of ours waits where our address leads nowhere: no route that prints one goes without {@link Prints}. */
class PrintsTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern INCLUDED = Pattern.compile("\\{#include ([\\w/]+)");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("doorstep");

    @Test
    void everyRouteThatHandsOutAQrCodeAsksFirst() {
        Set<String> printing = new TreeSet<>();
        Set<String> silent = new TreeSet<>();
        for (JavaMethod route : routes()) {
            if (reached(route).stream().anyMatch(PrintsTest::makesQrCodes)) {
                (route.isAnnotatedWith(Prints.class) ? printing : silent).add(route.getFullName());
            }
        }
        assertEquals(Set.of(), silent, "routes that print without a warning");
        for (String paper : List.of("PosterPages", "LinkPages.qr", "LetterPages", "WaveLetterPages", "AccountPages")) {
            assertTrue(printing.stream().anyMatch(one -> one.contains("." + paper)), paper + " of " + printing);
        }
    }

    private List<JavaMethod> routes() {
        return classes.stream()
                .flatMap(one -> one.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(GET.class) || method.isAnnotatedWith(POST.class))
                .toList();
    }

    /** All of ours that it calls, itself or through others. */
    private static Set<JavaCodeUnit> reached(JavaMethod route) {
        Set<JavaCodeUnit> reached = new HashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>(List.of(route));
        while (!open.isEmpty()) {
            JavaCodeUnit one = open.pop();
            if (reached.add(one)) {
                one.getCallsFromSelf()
                        .forEach(call -> call.getTarget().resolveMember().ifPresent(open::push));
                one.getMethodReferencesFromSelf()
                        .forEach(call -> call.getTarget().resolveMember().ifPresent(open::push));
            }
        }
        return reached;
    }

    private static boolean makesQrCodes(JavaCodeUnit one) {
        boolean isPicture = one.getOwner().isEquivalentTo(QrSvg.class);
        return isPicture || isTemplate(one) && showsQrCodes(file(one), new HashSet<>());
    }

    private static boolean isTemplate(JavaCodeUnit one) {
        return one.getModifiers().contains(JavaModifier.NATIVE)
                && one.getOwner().isAnnotatedWith(CheckedTemplate.class);
    }

    private static Path file(JavaCodeUnit template) {
        JavaClass owner = template.getOwner();
        String folder = owner.getAnnotationOfType(CheckedTemplate.class).basePath();
        return TEMPLATES.resolve(folder).resolve(template.getName() + ".html");
    }

    private static boolean showsQrCodes(Path file, Set<Path> seen) {
        if (!seen.add(file) || !Files.exists(file)) {
            return false;
        }
        String text = read(file);
        return text.contains(".qr.raw}")
                || INCLUDED.matcher(text)
                        .results()
                        .anyMatch(found -> showsQrCodes(TEMPLATES.resolve(found.group(1) + ".html"), seen));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
