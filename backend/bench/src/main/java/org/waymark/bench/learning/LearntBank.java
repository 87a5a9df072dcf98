package org.waymark.bench.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.mastery.Difficulties;
import org.waymark.engine.mastery.Item;
import org.waymark.engine.mastery.Prior;
import org.waymark.engine.mastery.Respondent;
import org.waymark.engine.mastery.Respondent.Response;
import org.waymark.engine.mastery.Respondent.Role;

/** Items as hard as the answers of earlier people say, each asked thirty of them by lot. */
final class LearntBank {
    static final int PEOPLE = 400;
    private static final int ASKED = 30;
    /** As in the application: of fewer answers an item stays as its author thinks. */
    private static final int LEAST = 30;

    private LearntBank() {}

    /** @param bank which errors authors made */
    static List<Item> of(World world, Curriculum curriculum, Phase phase, long bank) {
        var role = new Role(Prior.of(Someone.MEAN), curriculum.areas);
        var people = IntStream.range(0, PEOPLE)
                .mapToObj(person -> answered(
                        role, curriculum, new Someone(world, curriculum, phase, bank, seed(bank, person)), person))
                .toList();
        var learnt = Difficulties.estimate(people).items();
        return curriculum.bank.stream()
                .map(item -> Optional.ofNullable(learnt.get(item.id()))
                        .filter(one -> one.answers() >= LEAST)
                        .map(one -> item.as(one.difficulty(), one.sd()))
                        .orElse(item))
                .toList();
    }

    private static Respondent answered(Role role, Curriculum curriculum, Someone someone, int person) {
        var items = new ArrayList<>(curriculum.bank);
        Collections.shuffle(items, new Random(person));
        return new Respondent(
                role,
                items.stream()
                        .limit(ASKED)
                        .map(item -> new Response(item, someone.answers(item)))
                        .toList());
    }

    /** None of those who are followed. */
    private static long seed(long bank, int person) {
        return -1 - bank * PEOPLE - person;
    }
}
