package doorstep.fieldwork;

/**
 * That a household has answered, as it may stand beside the answers: it names no door to whoever has not the service's secret.
 *
 * @param key what the household spends; never written beside the answers
 * @param mark the keyed hash of the key, which can be there once
 * @param sealed the key for the day on which doors are released
 */
public record DoorMark(CodeHash key, byte[] mark, String sealed) {}
