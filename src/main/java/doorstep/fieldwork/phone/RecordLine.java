package doorstep.fieldwork.phone;

/** One thing that a record says, with its name. */
record RecordLine(String label, String value) {}
