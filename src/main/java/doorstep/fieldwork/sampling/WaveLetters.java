package doorstep.fieldwork.sampling;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.fieldwork.Sample;
import doorstep.fieldwork.sampling.Letter.Common;
import doorstep.fieldwork.sampling.Letter.Sheets;
import doorstep.office.PublicAddress;
import doorstep.wave.Questionnaires;
import doorstep.wave.ShareLink;
import doorstep.wave.Wave;
import doorstep.web.ProblemException;
import doorstep.web.Retry;
import doorstep.web.Texts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes letters community by community into a stream: each community's codes become valid in a transaction of its own, just before its
 * letters go out, so that a print that breaks off leaves the communities behind it as they were, and no more than one is in memory.
 */
@ApplicationScoped
class WaveLetters {
    private static final String MARK = "<!--letters-->";

    @CheckedTemplate(basePath = "fieldwork/sampling")
    static class Templates {
        static native TemplateInstance waveLetters(Wave wave, String mark);

        static native TemplateInstance letterSheets(Sheets sheets);

        static native TemplateInstance notPrinted(String community, String reason);

        static native TemplateInstance printedWhole(int count);
    }

    @Inject
    Letters letters;

    @Inject
    Questionnaires questionnaires;

    @Inject
    PublicAddress addresses;

    @Inject
    AuditTrail audit;

    /** @param address of the link that the letters carry; null where it was withdrawn */
    record Batch(String community, String name, int printed, String address) {}

    record Print(Wave wave, List<Batch> batches, boolean onlyNew, int aPage) {
        String language() {
            return wave.speech().ours().tag();
        }
    }

    Batch batch(Wave wave, SampleRow row, ShareLink link, UriInfo uri) {
        return new Batch(
                row.place().code, row.place().name, row.printed(), link == null ? null : addresses.of(link.token, uri));
    }

    void write(Print print, OutputStream stream) throws IOException {
        String frame = Templates.waveLetters(print.wave, MARK)
                .setLocale(print.language())
                .render();
        int at = frame.indexOf(MARK);
        put(frame.substring(0, at), stream);
        int count = 0;
        for (Batch batch : print.batches) {
            count += write(print, batch, stream);
        }
        put(Templates.printedWhole(count).setLocale(print.language()).render(), stream);
        put(frame.substring(at + MARK.length()), stream);
    }

    private int write(Print print, Batch batch, OutputStream stream) throws IOException {
        SamplingMessages words = Texts.in(print.language(), SamplingMessages.class);
        if (batch.address == null) {
            return left(print, batch, words.lettersNoLink(), stream);
        }
        Letters.Printed done;
        try {
            done = Retry.whole(
                    Retry.COLLIDED, () -> QuarkusTransaction.requiringNew().call(() -> print(print, batch)));
        } catch (ProblemException printedMeanwhile) {
            return left(print, batch, words.lettersMeanwhile(), stream);
        }
        Common common = Common.of(
                print.wave, batch.name, questionnaires.published(print.wave.formId, print.wave.version), batch.address);
        Sheets sheets = Sheets.of(common, done, batch.address, print.aPage);
        put(Templates.letterSheets(sheets).setLocale(print.language()).render(), stream);
        return sheets.count();
    }

    private int left(Print print, Batch batch, String reason, OutputStream stream) throws IOException {
        put(Templates.notPrinted(batch.name, reason).setLocale(print.language()).render(), stream);
        return 0;
    }

    private Letters.Printed print(Print print, Batch batch) {
        Sample sample = Sample.of(print.wave.id, batch.community).orElseThrow(Letters::printedMeanwhile);
        Letters.Printed done = letters.print(sample, batch.printed, one -> !print.onlyNew || one.letterNo() == 0);
        if (!done.letters().isEmpty()) {
            long again = done.letters().stream()
                    .filter(letter -> letter.to().letterNo() > 0)
                    .count();
            audit.record(
                    AuditAction.LETTERS_PRINT,
                    Sample.inTrail(print.wave.id, batch.community),
                    AuditFact.LETTERS.is(done.letters().size()),
                    AuditFact.REPRINTS.is(again));
        }
        return done;
    }

    private static void put(String text, OutputStream stream) throws IOException {
        stream.write(text.getBytes(StandardCharsets.UTF_8));
        stream.flush();
    }
}
