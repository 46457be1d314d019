package doorstep.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.account.AccountMessages;
import doorstep.place.Role;
import doorstep.questionnaire.Language;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each text stands once in each language, and somebody says it. */
class BundlesTest {
    private static final Path MAIN = Path.of("src/main");
    private static final Path MESSAGES = MAIN.resolve("resources/messages");
    private static final List<String> LANGUAGES =
            Stream.of(Language.values()).map(Language::tag).toList();
    private static final Pattern WHEN = Pattern.compile("\\{#(?:when|switch) (\\w+)}(.*?)\\{/(?:when|switch)}");
    private static final Pattern IS = Pattern.compile("\\{#(?:is|case) ([\\w ]+)}");

    private record Bundle(String name, Class<?> texts) {
        /** A text that says what the constants of an enum are called is a text for each. */
        Set<String> declared() {
            return Stream.of(texts.getDeclaredMethods())
                    .flatMap(method ->
                            method.isAnnotationPresent(Message.class) ? constants(method) : Stream.of(method.getName()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private static Stream<String> constants(Method method) {
            List<String> names = Stream.of(method.getParameterTypes()[0].getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
            String between = names.stream().anyMatch(name -> name.contains("_")) ? "_$" : "_";
            return names.stream().map(name -> method.getName() + between + name);
        }

        Properties texts(String language) throws IOException {
            var properties = new Properties();
            try (Reader file = Files.newBufferedReader(MESSAGES.resolve(name + "_" + language + ".properties"))) {
                properties.load(file);
            }
            return properties;
        }

        Set<String> written(String language) throws IOException {
            Properties properties = texts(language);
            return properties.stringPropertyNames().stream()
                    .filter(key -> !properties.getProperty(key).isBlank())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void everyTextStandsInEveryLanguage() throws Exception {
        for (Bundle bundle : bundles()) {
            for (String language : LANGUAGES) {
                assertEquals(bundle.declared(), bundle.written(language), bundle.name + "_" + language);
            }
        }
    }

    @Test
    void noTextStandsTwiceInAFile() throws Exception {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            for (Path file : files.toList()) {
                List<String> keys = Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith("#") && line.contains("="))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .toList();
                assertEquals(keys.stream().distinct().toList(), keys, file.toString());
            }
        }
    }

    @Test
    void everyFileBelongsToABundle() throws Exception {
        Set<String> expected = new TreeSet<>();
        for (Bundle bundle : bundles()) {
            LANGUAGES.forEach(language -> expected.add(bundle.name + "_" + language + ".properties"));
        }
        try (Stream<Path> files = Files.list(MESSAGES)) {
            assertEquals(
                    expected,
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void everyTextIsSaid() throws Exception {
        String templates =
                all(MAIN.resolve("resources"), ".html") + all(MAIN.resolve("resources/messages"), ".properties");
        String java = all(MAIN.resolve("java"), ".java");
        List<String> silent = new ArrayList<>();
        for (Bundle bundle : bundles()) {
            Set<String> said = found(Pattern.compile("\\b" + bundle.name + ":(\\w+)"), templates);
            Set<String> called = found(Pattern.compile("[.:](\\w+)\\b"), java);
            bundle.declared().stream()
                    .map(key -> key.replaceFirst("_.*", ""))
                    .filter(key -> !said.contains(key) && !called.contains(key))
                    .forEach(key -> silent.add(bundle.name + ":" + key));
        }
        assertEquals(List.of(), silent);
    }

    /** What has no word must not stand on a page as the program calls it; names of people are as people typed them. */
    @Test
    void noTextShowsACodeForWantOfAWord() throws Exception {
        Pattern shown = Pattern.compile("(?m)^(\\w+)=.*\\{#(?:when|switch) (\\w+)}.*\\{#else}\\{\\2}\\{/");
        Set<String> raw = found(shown, all(MESSAGES, ".properties"));
        assertEquals(Set.of("actorName"), raw);
    }

    /** Words that people stumbled over, and what is said in their place. */
    @Test
    void nobodySaysWhatPeopleStumbledOver() throws Exception {
        Map<String, String> better = Map.of(
                "轮次", "调查",
                "救援文件", "求助文件",
                "邀请", "登录码",
                "再多收", "要估计全体居民，请抽样入户或寄信",
                "开放链接", "自愿扫码",
                "自填与入户", "入户和自己答差多少",
                "教答案", "入户和自己答差多少",
                "社区 × 指标", "热力图",
                "合了拍", "总抽到同一种户型",
                "看不出变化", "基本没变、说不准");
        String said = all(MESSAGES, "_zh.properties")
                + all(MAIN.resolve("resources/templates"), ".html")
                + all(MAIN.resolve("resources/META-INF/resources"), ".js")
                + all(MAIN.resolve("java"), ".java");
        assertEquals(
                List.of(),
                better.keySet().stream()
                        .filter(said::contains)
                        .map(word -> word + " → " + better.get(word))
                        .sorted()
                        .toList());
    }

    /** A constant more would have no words, and nobody would notice. */
    @Test
    void textAboutAnEnumHasWordsForEachConstant() throws Exception {
        List<String> speechless = new ArrayList<>();
        for (Bundle bundle : bundles()) {
            for (String language : LANGUAGES) {
                Properties texts = bundle.texts(language);
                for (Method method : bundle.texts.getDeclaredMethods()) {
                    WHEN.matcher(texts.getProperty(method.getName(), ""))
                            .results()
                            .forEach(when -> missing(method, when)
                                    .forEach(one -> speechless.add(
                                            bundle.name + "_" + language + ":" + method.getName() + " " + one)));
                }
            }
        }
        assertEquals(List.of(), speechless);
    }

    private static Set<String> missing(Method method, MatchResult when) {
        Set<String> constants = Stream.of(method.getParameters())
                .filter(parameter -> parameter.getName().equals(when.group(1)))
                .filter(parameter -> parameter.getType().isEnum())
                .flatMap(parameter -> Stream.of(parameter.getType().getEnumConstants()))
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.toCollection(TreeSet::new));
        IS.matcher(when.group(2))
                .results()
                .forEach(is -> constants.removeAll(List.of(is.group(1).split(" "))));
        return constants;
    }

    @Test
    void everyRoleHasANameAndAHint() throws Exception {
        for (String language : LANGUAGES) {
            Properties texts = new Bundle("account", AccountMessages.class).texts(language);
            for (String role : Role.ALL) {
                for (String text : List.of("roleName", "roleHint")) {
                    assertTrue(texts.getProperty(text).contains("{#is '" + role + "'}"), role + " in " + language);
                }
            }
        }
    }

    /** Each is a row of switches in Java, templates and scripts: a third tag here is where a third language begins. */
    @Test
    void pagesSpeakTheLanguagesOfQuestionnaires() throws IOException {
        assertEquals(LANGUAGES, Texts.LANGUAGES);
        assertTrue(Files.readString(MAIN.resolve("resources/application.properties"))
                .contains("\nquarkus.locales=" + String.join(",", LANGUAGES) + "\n"));
        for (Language language : Language.values()) {
            assertEquals(language.tag(), Texts.choose(language.tag(), "zh", "en"));
            assertEquals(language.tag(), language.choose("zh", "en"));
        }
    }

    private static List<Bundle> bundles() throws IOException, ClassNotFoundException {
        Path java = MAIN.resolve("java");
        List<Bundle> bundles = new ArrayList<>();
        try (Stream<Path> files = Files.walk(java)) {
            for (Path file : files.filter(path -> path.toString().endsWith("Messages.java"))
                    .sorted()
                    .toList()) {
                Class<?> type = Class.forName(
                        java.relativize(file).toString().replace(".java", "").replace('/', '.'));
                bundles.add(new Bundle(type.getAnnotation(MessageBundle.class).value(), type));
            }
        }
        assertFalse(bundles.isEmpty());
        return bundles;
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String all(Path top, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(top)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList()) {
                all.append(Files.readString(file)).append('\n');
            }
            return all.toString();
        }
    }
}
