package doorstep.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real Chromium, the machine's own, as the journeys drive it; {@code CHROMIUM} names another executable. */
public final class Browser implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;

    private static final List<String> ARGUMENTS =
            List.of("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> scriptErrors = new ArrayList<>();

    private Browser(Playwright playwright, Path executable) {
        this.playwright = playwright;
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setTimeout(PATIENCE_MILLIS)
                        .setArgs(ARGUMENTS));
    }

    /** Fails with a plain sentence where the machine has no Chromium: a journey is never skipped silently. */
    public static Browser start() {
        Path executable = executable()
                .orElseThrow(() -> new AssertionError("The journeys need Chromium: apt-get install chromium, or name"
                        + " its executable in the environment variable CHROMIUM."));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        var options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        return new Browser(Playwright.create(options), executable);
    }

    private static Optional<Path> executable() {
        return Stream.of(System.getenv("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser")
                .filter(name -> name != null && !name.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A small phone with an empty memory. */
    public BrowserContext phone() {
        return context(phoneOptions());
    }

    /** The same phone, in a browser that runs no scripts. */
    public BrowserContext phoneWithoutScript() {
        return context(phoneOptions().setJavaScriptEnabled(false));
    }

    /** A phone whose memory is kept in that folder, with a browser of its own: it can be closed or killed and opened again. */
    public BrowserContext phoneWithMemory(Path memory) {
        BrowserContext context = playwright
                .chromium()
                .launchPersistentContext(
                        memory,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(executable().orElseThrow())
                                .setTimeout(PATIENCE_MILLIS)
                                .setArgs(ARGUMENTS)
                                .setLocale("zh-CN")
                                .setTimezoneId("Asia/Shanghai")
                                .setViewportSize(360, 740)
                                .setIsMobile(true)
                                .setHasTouch(true));
        return watched(context);
    }

    /** As a dead battery would: the browser with that memory is not asked to finish. */
    public static void kill(Path memory) throws IOException {
        for (ProcessHandle process : ProcessHandle.current().descendants().toList()) {
            Path commandLine = Path.of("/proc", Long.toString(process.pid()), "cmdline");
            if (Files.exists(commandLine) && Files.readString(commandLine).contains("--user-data-dir=" + memory)) {
                process.destroyForcibly();
                process.onExit().join();
            }
        }
    }

    /** An office computer. */
    public BrowserContext desktop() {
        return context(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setViewportSize(1280, 900));
    }

    private static com.microsoft.playwright.Browser.NewContextOptions phoneOptions() {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setViewportSize(360, 740)
                .setIsMobile(true)
                .setHasTouch(true);
    }

    private BrowserContext context(com.microsoft.playwright.Browser.NewContextOptions options) {
        return watched(chromium.newContext(options));
    }

    private BrowserContext watched(BrowserContext context) {
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.onWebError(error -> scriptErrors.add(error.error()));
        return context;
    }

    /** What scripts threw since the start: nothing, in a sound page. */
    public List<String> scriptErrors() {
        return List.copyOf(scriptErrors);
    }

    /** Nothing on the page keeps people with disabilities out, as far as a machine can tell; nor does it scroll sideways. */
    public static void assertAccessible(Page page) {
        var found = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getTarget() + " " + node.getHtml())
                                        .toList())
                        .toList();
        assertEquals(List.of(), found, page.url());
        assertEquals(
                page.evaluate("window.innerWidth"),
                page.evaluate("Math.max(window.innerWidth, document.documentElement.scrollWidth)"),
                "scrolls sideways: " + page.url());
    }

    @Override
    public void close() {
        playwright.close();
    }
}
