package org.waymark.backend.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.testing.ApiTest;
import org.waymark.contract.diagnosis.ItemAnswer;
import org.waymark.contract.diagnosis.ShortCheck;

/** From an answer to what is believed and the next question, over HTTP and stored. */
class DiagnosisSpeed extends ApiTest {

    private static final List<String> PEOPLE = List.of(
            "tom-whitfield",
            "priya-nair",
            "ben-okafor",
            "imran-chaudhry",
            "joel-mbeki",
            "grace-adeyemi",
            "kofi-boateng",
            "callum-reid",
            "laura-fennimore",
            "daniel-kowalczyk");
    private static final double MILLIS = 50;

    @Autowired
    private Catalogue catalogue;

    @Test
    void answers_within_fifty_milliseconds() {
        List<Double> millis = new ArrayList<>();
        for (String id : PEOPLE) {
            Checked person = new Checked(api, catalogue.current().block().content(), id);
            person.knowledge().areas().forEach(area -> millis.addAll(take(person, area.areaId())));
        }
        List<Double> warm = new ArrayList<>(millis.subList(millis.size() / 4, millis.size()));
        Collections.sort(warm);
        System.out.printf(
                "%d answers: median %.1f ms, p99 %.1f ms%n",
                warm.size(), warm.get(warm.size() / 2), warm.get(warm.size() * 99 / 100));
        assertThat(warm.get(warm.size() * 99 / 100)).isLessThan(MILLIS);
    }

    private static List<Double> take(Checked person, String areaId) {
        List<Double> millis = new ArrayList<>();
        ShortCheck check = person.check(areaId);
        while (check.item() != null) {
            ItemAnswer answer = person.answer(check.item(), true);
            long begun = System.nanoTime();
            check = person.answered(areaId, answer).next();
            millis.add((System.nanoTime() - begun) / 1e6);
        }
        return millis;
    }
}
