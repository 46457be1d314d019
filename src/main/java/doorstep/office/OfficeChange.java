package doorstep.office;

/** Staff changed what people are told of the office; fired inside the transaction that does it, for the trail, whose room lies below. */
public record OfficeChange(OfficeCard before, OfficeCard after) {}
