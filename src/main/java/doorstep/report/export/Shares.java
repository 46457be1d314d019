package doorstep.report.export;

/**
 * What a response counts in a sample.
 *
 * @param adults of its household, 1 to 9
 * @param households that it stands for: those of its community by its answers and the community's chance; 0 where it is not of the sample
 * @param chance with which the community was drawn; 1 where all were taken
 * @param raking what raking to census figures multiplies its weight by; 0 where there is none
 */
record Shares(int adults, double households, double chance, double raking) {
    double weight() {
        return households * adults;
    }

    double raked() {
        return weight() * raking;
    }
}
