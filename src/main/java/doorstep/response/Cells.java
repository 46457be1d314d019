package doorstep.response;

import jakarta.enterprise.context.ApplicationScoped;

/** Reads what the answers of a wave amount to, always up to date: folded cells and the tail behind them in one snapshot. */
@ApplicationScoped
public class Cells {
    public WaveTally of(long waveId) {
        throw new UnsupportedOperationException("being built in the response room: " + waveId);
    }
}
