package doorstep.wave.editor;

import java.util.Map;

/** What is wrong with a form that nobody has saved yet, for its script: by field; and the sum of the points in the table. */
record Checked(Map<String, String> problems, String sum) {}
