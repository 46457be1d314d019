package doorstep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Holds that closed sets are closed by the compiler: whoever adds a case to an enum or a sealed type of ours is told by it
 * wherever the case needs an answer, and none is silently taken for another.
 *
 * <p>The sources are read with all their types, as the compiler itself reads them.
 */
class ClosedSetsTest {
    private static final Path MAIN = Path.of("src/main/java");

    /** Whoever asks for one of these alone takes all others for one another, those to come as well. */
    private static final Set<String> NEVER_ASKED_ALONE =
            Set.of("doorstep.questionnaire.Language", "doorstep.quality.doubts.FlagKind", "doorstep.made.up.Tongue");

    /** Where one of these more has no answer yet. */
    private static final List<String> STOPS = List.of(
            "demo/MadeUpAnswers",
            "fieldwork/KnownDoors",
            "fieldwork/sampling/Letter",
            "quality/Contacts",
            "quality/doubts/DoubtFigures",
            "quality/doubts/DoubtsPresenter",
            "questionnaire/EstimatedTime",
            "questionnaire/Facts",
            "questionnaire/Language",
            "questionnaire/answers/AnswerReading",
            "questionnaire/answers/CanonicalJson",
            "questionnaire/answers/ProblemTexts",
            "questionnaire/draft/DraftNodes",
            "questionnaire/xlsform/Limits",
            "questionnaire/xlsform/RelevantReader",
            "questionnaire/yaml/ConstraintReader",
            "report/export/ResponseColumns",
            "report/export/TraitSheet",
            "report/print/PaperNumbers",
            "response/resident/FormView",
            "wave/sheet/PaperSheetWriter");

    /** A constant more, and where the compiler stops at it: a switch, a method of the enum or of its room. */
    private enum Added {
        LANGUAGE("doorstep/questionnaire/Language", "EN(\"en\");", "EN(\"en\"), XX(\"xx\");"),
        FLAG("doorstep/quality/doubts/FlagKind", "(new DrawnAgain());", "(new DrawnAgain()), xx(new DrawnAgain());"),
        HOUSEHOLD("doorstep/fieldwork/Disposition", "        NOT_KNOWN\n", "        NOT_KNOWN, XX\n"),
        OUTCOME("doorstep/fieldwork/VisitOutcome", "        INELIGIBLE\n", "        INELIGIBLE, XX\n"),
        TYPE("doorstep/questionnaire/QuestionType", "Takes.NOTHING);", "Takes.NOTHING), XX(\"xx\", Takes.WORDS);");

        final String source;
        final String last;
        final String more;

        Added(String source, String last, String more) {
            this.source = source;
            this.last = last;
            this.more = more;
        }

        JavaFileObject made() throws IOException {
            String text = Files.readString(MAIN.resolve(source + ".java"));
            assertTrue(text.contains(last), source + " ends otherwise");
            return source(source, text.replace(last, more));
        }
    }

    @Test
    void aConstantMoreStopsTheCompilerWhereverItsAnswerIsWanted() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> all = Files.walk(MAIN)) {
            List<Path> others = all.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> Stream.of(Added.values()).noneMatch(added -> path.endsWith(added.source + ".java")))
                    .toList();
            List<JavaFileObject> sources = new ArrayList<>();
            files.getJavaFileObjectsFromPaths(others).forEach(sources::add);
            for (Added added : Added.values()) {
                sources.add(added.made());
            }
            DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
            task(problems, sources).analyze();
            assertEquals(
                    new TreeSet<>(STOPS),
                    problems.getDiagnostics().stream()
                            .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                            .map(one -> one.getSource().getName().replaceFirst(".*/doorstep/(.*)\\.java", "$1"))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void everyCaseOfAClosedSetIsAnswered() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> all = Files.walk(MAIN)) {
            List<Path> java = all.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            assertEquals(List.of(), found(files.getJavaFileObjectsFromPaths(java)));
        }
    }

    /** What must be found, each in a line of its own that says so; all else here is fine. */
    @Test
    void whatTheCompilerWouldNotCloseIsFound() throws IOException {
        String set =
                """
                package doorstep.made.up;
                public sealed interface Shape {
                    record Round() implements Shape {}
                    record Square() implements Shape {}
                    enum Flat implements Shape { LINE, POINT, AREA }
                    default boolean isRound() { return this instanceof Round; }
                }
                enum Tongue { ZH, EN }
                """;
        String user =
                """
                package doorstep.made.up;
                import java.util.stream.Stream;
                class User {
                    int closed(Shape.Flat one) { return switch (one) { case LINE -> 1; case POINT -> 2; case AREA -> 3; }; }
                    int strings(String one) { return switch (one) { case "x" -> 1; default -> 2; }; }
                    int oneAlone(Shape.Flat one) { return one == Shape.Flat.LINE ? 1 : 2; }
                    boolean alone(Tongue one) { return one == Tongue.ZH; } // found
                    boolean not(Tongue one) { return one != Tongue.EN; } // found
                    int open(Shape.Flat one) { return switch (one) { case LINE -> 1; default -> 2; }; } // found
                    int old(Shape.Flat one) { return switch (one) { case LINE: yield 1; default: yield 2; }; } // found
                    void statement(Shape.Flat one) {
                        switch (one) { case LINE -> hashCode(); } // found
                    }
                    boolean asked(Shape one) { return one instanceof Shape.Round; } // found
                    String bound(Shape one) { return one instanceof Shape.Round round ? round.toString() : ""; } // found
                    Object cast(Shape one) { return (Shape.Square) one; } // found
                    long many(Stream<Shape> all) { return all.filter(Shape.Square.class::isInstance).count(); } // found
                    int chain(Shape.Flat one) {
                        return one == Shape.Flat.LINE ? 1 : one == Shape.Flat.POINT ? 2 : 3; // found
                    }
                    int ladder(Shape.Flat one) {
                        if (one == Shape.Flat.LINE) { // found
                            return 1;
                        } else if (one == Shape.Flat.POINT) {
                            return 2;
                        }
                        return 3;
                    }
                    int steps(Shape.Flat one) {
                        if (one == Shape.Flat.LINE) { // found
                            return 1;
                        }
                        if (one == Shape.Flat.POINT) {
                            return 2;
                        }
                        return 3;
                    }
                }
                """;
        List<String> lines = user.lines().toList();
        List<String> wanted = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).endsWith("// found"))
                .mapToObj(i -> "doorstep/made/up/User.java:" + (i + 1))
                .toList();
        assertEquals(
                wanted,
                found(List.of(source("doorstep/made/up/Shape", set), source("doorstep/made/up/User", user))).stream()
                        .map(one -> one.replaceFirst(" .*", ""))
                        .toList());
    }

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(
                URI.create("string:///java/" + name + JavaFileObject.Kind.SOURCE.extension),
                JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignored) {
                return text;
            }
        };
    }

    private static JavacTask task(
            DiagnosticCollector<JavaFileObject> problems, Iterable<? extends JavaFileObject> sources) {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        problems,
                        List.of("-proc:none", "--should-stop=ifError=FLOW", "-classpath", path),
                        null,
                        sources);
    }

    private static List<String> found(Iterable<? extends JavaFileObject> sources) throws IOException {
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        JavacTask task = task(problems, sources);
        List<String> found = new ArrayList<>();
        Iterable<? extends CompilationUnitTree> units = task.parse();
        task.analyze();
        assertEquals(
                List.of(),
                problems.getDiagnostics().stream()
                        .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                        .toList(),
                "whoever cannot read finds nothing");
        for (CompilationUnitTree unit : units) {
            new Reader(Trees.instance(task), unit, found).scan(unit, null);
        }
        return found;
    }

    /** Notes what the compiler would not close. */
    private static final class Reader extends TreePathScanner<Void, Void> {
        private final Trees trees;
        private final CompilationUnitTree unit;
        private final List<String> found;

        Reader(Trees trees, CompilationUnitTree unit, List<String> found) {
            this.trees = trees;
            this.unit = unit;
            this.found = found;
        }

        @Override
        public Void visitSwitch(SwitchTree one, Void nothing) {
            ourEnum(one.getExpression())
                    .ifPresent(
                            type -> note(one, "a switch over " + type + " that is a statement: write an expression"));
            return super.visitSwitch(one, nothing);
        }

        @Override
        public Void visitSwitchExpression(SwitchExpressionTree one, Void nothing) {
            boolean hasDefault = one.getCases().stream()
                    .anyMatch(each -> each.getExpressions().isEmpty());
            ourEnum(one.getExpression())
                    .filter(type -> hasDefault)
                    .ifPresent(type -> note(one, "a default over " + type));
            return super.visitSwitchExpression(one, nothing);
        }

        @Override
        public Void visitBinary(BinaryTree one, Void nothing) {
            if (one.getKind() == Tree.Kind.EQUAL_TO || one.getKind() == Tree.Kind.NOT_EQUAL_TO) {
                ourEnum(one.getRightOperand())
                        .filter(NEVER_ASKED_ALONE::contains)
                        .ifPresent(type -> note(one, "one alone of " + type + ": write a switch"));
            }
            return super.visitBinary(one, nothing);
        }

        @Override
        public Void visitInstanceOf(InstanceOfTree one, Void nothing) {
            Tree type = one.getPattern() == null ? one.getType() : one.getPattern();
            caseOfOurs(type).ifPresent(set -> note(one, "instanceof asks for one case of " + set));
            return super.visitInstanceOf(one, nothing);
        }

        @Override
        public Void visitTypeCast(TypeCastTree one, Void nothing) {
            caseOfOurs(one.getType()).ifPresent(set -> note(one, "a cast to one case of " + set));
            return super.visitTypeCast(one, nothing);
        }

        @Override
        public Void visitMemberSelect(MemberSelectTree one, Void nothing) {
            if (one.getIdentifier().contentEquals("class")) {
                caseOfOurs(one.getExpression()).ifPresent(set -> note(one, "the class of one case of " + set));
            }
            return super.visitMemberSelect(one, nothing);
        }

        @Override
        public Void visitConditionalExpression(ConditionalExpressionTree one, Void nothing) {
            Optional<String> first = compared(one.getCondition());
            ExpressionTree other = bare(one.getFalseExpression());
            if (other instanceof ConditionalExpressionTree next
                    && first.isPresent()
                    && first.equals(compared(next.getCondition()))) {
                note(one, "a chain of ? over " + first.get() + ": write a switch");
            }
            return super.visitConditionalExpression(one, nothing);
        }

        @Override
        public Void visitIf(IfTree one, Void nothing) {
            Optional<String> first = compared(one.getCondition());
            StatementTree other = one.getElseStatement();
            if (other instanceof IfTree next && first.isPresent() && first.equals(compared(next.getCondition()))) {
                note(one, "a chain of if over " + first.get() + ": write a switch");
            }
            return super.visitIf(one, nothing);
        }

        @Override
        public Void visitBlock(BlockTree block, Void nothing) {
            List<? extends StatementTree> steps = block.getStatements();
            for (int i = 1; i < steps.size(); i++) {
                if (steps.get(i - 1) instanceof IfTree first && steps.get(i) instanceof IfTree second) {
                    Optional<String> type = compared(first.getCondition());
                    if (type.isPresent() && type.equals(compared(second.getCondition()))) {
                        note(first, "one if after the other over " + type.get() + ": write a switch");
                    }
                }
            }
            return super.visitBlock(block, nothing);
        }

        private static ExpressionTree bare(ExpressionTree one) {
            return one instanceof ParenthesizedTree inner ? bare(inner.getExpression()) : one;
        }

        /** The enum of ours whose constant is asked for by {@code ==}. */
        private Optional<String> compared(ExpressionTree condition) {
            if (!(bare(condition) instanceof BinaryTree two)) {
                return Optional.empty();
            } else if (two.getKind() == Tree.Kind.CONDITIONAL_OR) {
                return compared(two.getLeftOperand())
                        .filter(type -> compared(two.getRightOperand()).equals(Optional.of(type)));
            }
            return two.getKind() == Tree.Kind.EQUAL_TO ? ourEnum(two.getRightOperand()) : Optional.empty();
        }

        private Optional<String> ourEnum(ExpressionTree one) {
            TypeMirror type = trees.getTypeMirror(new TreePath(getCurrentPath(), one));
            return element(type)
                    .filter(ClosedSetsTest::isOurs)
                    .filter(element -> element.getKind() == ElementKind.ENUM)
                    .map(element -> element.getQualifiedName().toString());
        }

        /** The sealed type of ours, told of from elsewhere, that this is one case of. */
        private Optional<String> caseOfOurs(Tree type) {
            TypeMirror mirror = trees.getTypeMirror(new TreePath(getCurrentPath(), type));
            return element(mirror)
                    .flatMap(element -> sealedAbove(element).filter(set -> !isHome(set) && !isHome(element)))
                    .map(set -> set.getQualifiedName().toString());
        }

        /** Whether this file is where the type is declared. */
        private boolean isHome(TypeElement type) {
            Element top = type;
            while (top.getEnclosingElement().getKind() != ElementKind.PACKAGE) {
                top = top.getEnclosingElement();
            }
            String file = unit.getSourceFile().getName();
            return file.endsWith("/" + top.toString().replace('.', '/') + ".java");
        }

        private void note(Tree where, String what) {
            String file = unit.getSourceFile().getName().replaceFirst(".*/java/", "");
            long line =
                    unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, where));
            found.add(file + ":" + line + " " + what);
        }
    }

    private static Optional<TypeElement> element(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? Optional.of(element)
                : Optional.empty();
    }

    private static boolean isOurs(TypeElement type) {
        return type.getQualifiedName().toString().startsWith("doorstep.");
    }

    private static Optional<TypeElement> sealedAbove(TypeElement type) {
        return Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
                .flatMap(one -> element(one).stream())
                .filter(one -> isOurs(one) && one.getModifiers().contains(Modifier.SEALED))
                .findFirst();
    }
}
