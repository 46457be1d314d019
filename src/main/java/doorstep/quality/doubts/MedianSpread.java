package doorstep.quality.doubts;

import java.util.Arrays;

/** The middle of numbers and how far they spread round it, unmoved by a few wild ones. */
record MedianSpread(double median, double scale) {
    /** Makes the median absolute deviation of normal numbers their standard deviation. */
    private static final double NORMAL = 1.4826;

    /** @param least the scale is never taken to be smaller, so that numbers all alike make nothing stand out */
    static MedianSpread of(double[] numbers, double least) {
        double median = quantile(numbers, 0.5);
        double[] away = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            away[i] = Math.abs(numbers[i] - median);
        }
        return new MedianSpread(median, Math.max(least, NORMAL * quantile(away, 0.5)));
    }

    /** How many scales the number lies above the median. */
    double above(double number) {
        return (number - median) / scale;
    }

    /** As R's quantile (type 7); 0 where there are no numbers. */
    static double quantile(double[] numbers, double share) {
        if (numbers.length == 0) {
            return 0;
        }
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        double at = share * (sorted.length - 1);
        int low = (int) Math.floor(at);
        int high = Math.min(sorted.length - 1, low + 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }
}
