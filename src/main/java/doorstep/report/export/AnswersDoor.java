package doorstep.report.export;

import doorstep.account.CurrentStaff;
import doorstep.place.Role;
import doorstep.place.Scope;
import doorstep.questionnaire.Questionnaire;
import doorstep.rates.WavePlaces;
import doorstep.rates.WaveRates;
import doorstep.rates.WaveResults;
import doorstep.response.cells.Cells;
import doorstep.response.cells.Responses;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.ChineseClock;
import doorstep.web.DisplayTime;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.function.Consumer;

/**
 * The one way to a wave's single answers: once it has closed, and all of them, for whoever has the right in all of its places. Files of some
 * places, one beside the other, would tell people apart whom each file puts together.
 */
@ApplicationScoped
public class AnswersDoor {
    @Inject
    Waves waves;

    @Inject
    CurrentStaff staff;

    @Inject
    WaveResults results;

    @Inject
    Responses responses;

    @Inject
    Cells cells;

    @Inject
    EntityManager database;

    @Inject
    ChineseClock clock;

    /** What may be read, and by which columns it is told; no answer is read yet. */
    final class Taken {
        private final Wave wave;
        private final boolean withExcluded;
        private final SingleAnswers.Basis basis;
        private final WaveRates rates;
        private final TraitSheet sheet;
        private final ResponseColumns columns;

        private Taken(Wave wave, boolean withExcluded) {
            this.wave = wave;
            this.withExcluded = withExcluded;
            this.basis =
                    new SingleAnswers.Basis(results.questionnaire(wave), results.known(wave), results.census(wave));
            this.rates = basis.rates(cells.of(wave.id));
            this.sheet = new TraitSheet(basis.questionnaire());
            this.columns = new ResponseColumns(basis.questionnaire(), rates.places(), sheet, withExcluded);
        }

        Wave wave() {
            return wave;
        }

        boolean withExcluded() {
            return withExcluded;
        }

        Questionnaire questionnaire() {
            return basis.questionnaire();
        }

        /** For names and codes; the answers are weighed by households of the moment at which they are read. */
        WavePlaces places() {
            return rates.places();
        }

        RScript script() {
            return RScript.of(wave.id, rates);
        }

        ResponseColumns columns() {
            return columns;
        }

        void read(Consumer<SingleAnswers> reader) {
            responses.read(
                    new Responses.Wanted(wave.id, withExcluded),
                    reading -> reader.accept(new SingleAnswers(basis, sheet, reading)));
        }
    }

    /** Whether the caller has the right in all places of the wave. */
    boolean isOpenTo(Wave wave) {
        return staff.scope(Role.ANSWERS).covers(wave.communities);
    }

    /** The wave; a problem where it is not there for the caller, or goes to places beyond the caller's right. */
    Wave find(long id) {
        Wave wave = waves.find(id);
        if (!isOpenTo(wave)) {
            throw new ProblemException(
                    Problem.NOT_ALLOWED,
                    "这一轮还有您管不到的社区。单份答卷只能整轮取：分地方的几份文件对着看，会认出人来。请由有全部社区这项权限的人来取。",
                    "This wave goes to communities beyond your right. Single answers are taken of a whole wave only, because files of"
                            + " several places, laid side by side, would tell people apart. Ask somebody who has the right for all of them.");
        }
        return wave;
    }

    /** A problem where the wave is not there for the caller, or has not closed. */
    Taken take(long id, boolean withExcluded) {
        return take(find(id), withExcluded);
    }

    /** The same of a wave that was found by {@link #find}. */
    Taken take(Wave wave, boolean withExcluded) {
        if (!isClosed(wave)) {
            String closes = DisplayTime.shown(wave.closesAt);
            throw new ProblemException(
                    Problem.NOT_ALLOWED,
                    "单份答卷要等这一轮结束（" + closes + "）以后才能取；在那以前有各项率的表。",
                    "Single answers can be taken once the wave has closed (" + closes
                            + "); until then there are tables of rates.");
        }
        return new Taken(wave, withExcluded);
    }

    boolean isClosed(Wave wave) {
        return wave.state(clock.now()) == Wave.State.CLOSED;
    }

    /** In full for whoever may take the single answers now: those tell no less. */
    Digits digits(Wave wave) {
        return isOpenTo(wave) && isClosed(wave) ? Digits.FULL : Digits.ROUNDED;
    }

    boolean hasExcluded(Wave wave) {
        return !responses.excluded(wave.id, Scope.ALL).isEmpty();
    }

    /** Whether the single answers were deleted at the end of their retention. */
    boolean isErased(Wave wave) {
        return !database.createNativeQuery("SELECT 1 FROM erased_wave WHERE wave_id = ?1")
                .setParameter(1, wave.id)
                .getResultList()
                .isEmpty();
    }
}
