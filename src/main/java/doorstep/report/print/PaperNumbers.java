package doorstep.report.print;

import doorstep.questionnaire.Language;

/** How papers count their headings and date themselves: 一、 and 2026年11月30日, or 1. and 2026-11-30. */
record PaperNumbers(Language language) {
    private static final String CHINESE = "一二三四五六七八九十";

    /** @param number from 1 to 10 */
    String of(int number) {
        return switch (language) {
            case ZH -> CHINESE.charAt(number - 1) + "、";
            case EN -> number + ". ";
        };
    }

    /** @param day {@code 2026-11-30} */
    String day(String day) {
        String[] parts = day.split("-");
        return switch (language) {
            case ZH -> "%s年%d月%d日".formatted(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
            case EN -> day;
        };
    }
}
