package doorstep.fieldwork.phone;

import doorstep.account.CurrentStaff;
import doorstep.fieldwork.Household;
import doorstep.fieldwork.Sample;
import doorstep.fieldwork.Volunteer;
import doorstep.fieldwork.Volunteers;
import doorstep.place.Place;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.answers.AnswerCheck;
import doorstep.questionnaire.answers.CheckedAnswers;
import doorstep.questionnaire.answers.RawAnswers;
import doorstep.wave.Questionnaires;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.ChineseClock;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Lays records in quarantine out for staff: never a household's answers beside its door. A record is a matter of the place that looks
 * after the volunteer who brought it; where it names a household, that has to be the caller's too.
 */
@ApplicationScoped
class QuarantinePresenter {
    private static final int LATEST = 50;

    private static final Set<QuarantineReason> ABOUT_ANSWERS =
            Set.of(QuarantineReason.answers_do_not_fit, QuarantineReason.unknown_questionnaire);

    @Inject
    CurrentStaff staff;

    @Inject
    Volunteers volunteers;

    @Inject
    Waves waves;

    @Inject
    RecordIntake taking;

    @Inject
    Questionnaires questionnaires;

    @Inject
    CarriedAnswers carried;

    /** @param waveId 0 for records that name no wave of ours */
    @Transactional
    public QuarantineView.Listing listing(long waveId, Language language) {
        Wave wave = waveId == 0 ? null : waves.find(waveId);
        String mine = QuarantinedRecord.ofVolunteersOf(staff.scope());
        String where = (waveId == 0 ? "waveId is null" : "waveId = " + waveId) + " and " + mine;
        List<QuarantinedRecord> open = QuarantinedRecord.list(where + " and settledAt is null order by receivedAt, id");
        List<QuarantinedRecord> settled = QuarantinedRecord.<QuarantinedRecord>find(
                        where + " and settledAt is not null order by settledAt desc, id")
                .page(0, LATEST)
                .list();
        long elsewhere = waveId == 0 ? 0 : QuarantinedRecord.count("waveId is null and settledAt is null and " + mine);
        return new QuarantineView.Listing(wave, rows(open, language), rows(settled, language), elsewhere);
    }

    private List<QuarantineView.Row> rows(List<QuarantinedRecord> records, Language language) {
        Map<Long, Volunteer> known =
                volunteers.of(records.stream().map(one -> one.volunteerId).collect(Collectors.toSet()));
        return records.stream()
                .map(one -> new QuarantineView.Row(one, one.reason.in(language), known.get(one.volunteerId)))
                .toList();
    }

    @Transactional
    public QuarantinedRecord find(long waveId, UUID id, String hash) {
        if (waveId != 0) {
            waves.find(waveId);
        }
        byte[] sha256;
        try {
            sha256 = HexFormat.of().parseHex(hash);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.NOT_FOUND);
        }
        return QuarantinedRecord.<QuarantinedRecord>findByIdOptional(new QuarantinedRecord.Key(id, sha256))
                .filter(one -> waveId == (one.waveId == null ? 0 : one.waveId))
                .filter(this::isOfOwnPlaces)
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }

    private boolean isOfOwnPlaces(QuarantinedRecord row) {
        boolean broughtByOwn =
                volunteers.of(List.of(row.volunteerId)).values().stream().allMatch(volunteers::isOwn);
        return broughtByOwn && (row.isSettled() || staff.scope().covers(communityIn(row)));
    }

    /** Where the record's door is; nowhere in particular where it cannot be opened or its door is not known. */
    private Set<String> communityIn(QuarantinedRecord row) {
        try {
            var where = new RecordPlace();
            taking.open(row.record()).handTo(where);
            return where.communities();
        } catch (NotTaken closed) {
            return Set.of();
        }
    }

    /** The household with that number; empty where the community's sample has none. */
    @Transactional
    public Optional<Household> household(long waveId, String community, String number) {
        return number.strip().matches("[1-9][0-9]{0,5}") && staff.scope().covers(community)
                ? Household.find(
                                "waveId = ?1 and community = ?2 and number = ?3",
                                waveId,
                                community,
                                Integer.parseInt(number.strip()))
                        .firstResultOptional()
                : Optional.empty();
    }

    /**
     * A record in full.
     *
     * @param typed answers as staff put them right; empty before
     */
    @Transactional
    public QuarantineView.Sheet sheet(QuarantinedRecord row, Optional<RawAnswers> typed, Language language) {
        Wave wave = row.waveId == null ? null : waves.find(row.waveId);
        return new QuarantineView.Sheet(
                wave,
                rows(List.of(row), language).get(0),
                row.reason,
                row.reason.isAboutTime(),
                QuarantineView.May.of(row.reason),
                contents(row, wave, new Shown(typed, language)));
    }

    /** How the contents are to be shown. */
    private record Shown(Optional<RawAnswers> typed, Language language) {}

    private QuarantineView.Contents contents(QuarantinedRecord row, Wave wave, Shown how) {
        FieldRecord record;
        try {
            record = taking.open(row.record());
        } catch (NotTaken closed) {
            return QuarantineView.Contents.CLOSED;
        }
        boolean asksHousehold = row.reason == QuarantineReason.unknown_household;
        if (record.interview().isPresent()) {
            FieldRecord.Interviewed interview = record.interview().get();
            CheckedAnswers checked = check(interview, row, wave, how.typed());
            // the door comes last: once it is asked for no answer is shown any more
            if (!asksHousehold || !checked.isAccepted()) {
                MendForm form = form(interview, wave, how, checked);
                boolean editable = asksHousehold || ABOUT_ANSWERS.contains(row.reason) || form.isFaulty();
                return new QuarantineView.Contents(record.kind(), List.of(), form, editable, List.of(), "");
            }
        }
        // an interview's time helps to find its door; it is never shown beside its answers
        String kept = how.typed().map(answers -> carried.seal(answers, row)).orElse("");
        List<RecordLine> lines = new RecordLines(
                        Texts.in(how.language().tag(), FieldMessages.class), row.receivedAt.toInstant(ZoneOffset.UTC))
                .of(record);
        return new QuarantineView.Contents(
                record.kind(), lines, null, false, asksHousehold ? communities(wave) : List.of(), kept);
    }

    private CheckedAnswers check(
            FieldRecord.Interviewed record, QuarantinedRecord row, Wave wave, Optional<RawAnswers> typed) {
        Questionnaire questionnaire = questionnaires.published(wave.formId, wave.version);
        LocalDate day = ChineseClock.day(record.head().trueTime(row.receivedAt.toInstant(ZoneOffset.UTC)));
        return typed.map(answers -> AnswerCheck.checkForm(questionnaire, answers, day))
                .orElseGet(() -> AnswerCheck.check(
                        questionnaire, RawAnswers.ofJson(record.given().answers()), day));
    }

    private MendForm form(FieldRecord.Interviewed record, Wave wave, Shown how, CheckedAnswers checked) {
        RawAnswers given =
                how.typed().orElseGet(() -> RawAnswers.ofJson(record.given().answers()));
        return MendForm.of(questionnaires.published(wave.formId, wave.version), given, checked, how.language());
    }

    private List<QuarantineView.Community> communities(Wave wave) {
        List<String> codes = Sample.<Sample>list("waveId = ?1 order by community", wave.id).stream()
                .map(sample -> sample.community)
                .filter(staff.scope()::covers)
                .toList();
        return Place.of(codes).stream()
                .map(place -> new QuarantineView.Community(place.code, place.name))
                .toList();
    }
}
