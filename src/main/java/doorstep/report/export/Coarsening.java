package doorstep.report.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells less of people until nobody is alone: k-anonymity with k = {@value #FEWEST} (L. Sweeney, k-anonymity, International Journal of
 * Uncertainty, Fuzziness and Knowledge-Based Systems 10, 2002; by recoding and suppression in the order of a ladder, as in M. Templ,
 * Statistical Disclosure Control for Microdata, 2017).
 *
 * <p>People of the same traits who are enough stay as they are. Of all others the first thing on the ladder is given up; who are then
 * enough stay so; of the rest the next thing too, and so on. Who are too few even at its end take the smallest crowd that climbed
 * highest up with them; where there is none they are left out. So they do before anybody's answers are given up. Of a crowd then each
 * thing is told as finely as all in it share it. The same people always end in the same way: nothing is drawn by lot.
 */
final class Coarsening {
    static final int FEWEST = 5;

    private final List<Rung> ladder;
    private final Map<Traits, Group> groups = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    /** People of the same traits, who count the same. */
    private static final class Group {
        private final Shares shares;
        private long people;
        private Traits told;

        Group(Shares shares, Traits told) {
            this.shares = shares;
            this.told = told;
        }
    }

    /** @param ladder what is given up, in this order; its end tells apart only those who must never be mixed */
    Coarsening(List<Rung> ladder) {
        this.ladder = List.copyOf(ladder);
    }

    /** One more person; whoever has the same traits has the same shares. */
    void count(Traits traits, Shares shares) {
        Group group = groups.get(traits);
        if (group == null) {
            Traits kept = traits.sharing(words);
            group = new Group(shares, kept);
            groups.put(kept, group);
        }
        group.people++;
    }

    /** To be called once, after everybody was counted. */
    Crowds settle() {
        Map<Traits, Crowd> crowdOf = new HashMap<>();
        Set<Traits> rest = new HashSet<>(groups.keySet());
        for (int height = 0; height <= ladder.size() && !rest.isEmpty(); height++) {
            if (height > 0) {
                climb(rest, height - 1);
            }
            boolean isLast = height == ladder.size() || ladder.get(height).takesAnswers();
            for (List<Traits> together : together(rest).values()) {
                if (people(together) >= FEWEST) {
                    gather(together, height, crowdOf);
                    together.forEach(rest::remove);
                } else if (isLast && join(together, height, crowdOf)) {
                    together.forEach(rest::remove);
                }
            }
        }
        Map<Crowd, List<Traits>> members = new HashMap<>();
        crowdOf.forEach((traits, crowd) ->
                members.computeIfAbsent(crowd, none -> new ArrayList<>()).add(traits));
        members.forEach((crowd, some) -> crowd.tell(some, ladder));
        return Crowds.of(ladder, crowdOf, people(rest));
    }

    private void climb(Iterable<Traits> some, int rung) {
        for (Traits one : some) {
            Group group = groups.get(one);
            group.told = group.told.after(ladder.get(rung));
        }
    }

    private Map<Traits, List<Traits>> together(Set<Traits> some) {
        Map<Traits, List<Traits>> together = new HashMap<>();
        for (Traits one : some) {
            together.computeIfAbsent(groups.get(one).told, told -> new ArrayList<>())
                    .add(one);
        }
        return together;
    }

    private long people(Collection<Traits> some) {
        return some.stream().mapToLong(one -> groups.get(one).people).sum();
    }

    private void gather(List<Traits> some, int height, Map<Traits, Crowd> crowdOf) {
        Crowd crowd = new Crowd(groups.get(some.get(0)).told, height);
        some.stream().sorted().forEach(one -> {
            Group group = groups.get(one);
            crowd.add(group.shares, group.people);
            crowdOf.put(one, crowd);
        });
    }

    /** Takes a crowd up to those who are too few; false where there is none that may be mixed with them. */
    private boolean join(List<Traits> few, int height, Map<Traits, Crowd> crowdOf) {
        Traits told = groups.get(few.get(0)).told;
        Optional<Crowd> taken = new HashSet<>(crowdOf.values())
                .stream()
                        .filter(crowd -> at(height, crowd).equals(told))
                        .min(Comparator.comparingInt((Crowd crowd) -> -crowd.height())
                                .thenComparingLong(Crowd::size)
                                .thenComparing(Crowd::traits));
        if (taken.isEmpty()) {
            return false;
        }
        List<Traits> all = new ArrayList<>(crowdOf.entrySet().stream()
                .filter(entry -> entry.getValue() == taken.get())
                .map(Map.Entry::getKey)
                .toList());
        for (int rung = taken.get().height(); rung < height; rung++) {
            climb(all, rung);
        }
        all.addAll(few);
        gather(all, height, crowdOf);
        return true;
    }

    private Traits at(int height, Crowd crowd) {
        Traits told = crowd.traits();
        for (Rung rung : ladder.subList(crowd.height(), height)) {
            told = told.after(rung);
        }
        return told;
    }
}
