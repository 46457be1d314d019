package doorstep.response.cells;

/** The single answers of a wave are being deleted at the end of their retention; in the transaction that notes it. */
public record AnswersErased(long waveId) {}
