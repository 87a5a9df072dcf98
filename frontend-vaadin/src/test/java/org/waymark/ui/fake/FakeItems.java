package org.waymark.ui.fake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.FileFormat;
import org.waymark.contract.diagnosis.ItemApi;
import org.waymark.contract.diagnosis.ItemReport;
import org.waymark.contract.diagnosis.ItemReport.Figures;
import org.waymark.contract.diagnosis.ItemReport.Flag;
import org.waymark.contract.diagnosis.ItemReport.Option;
import org.waymark.contract.diagnosis.ItemReport.Row;
import reactor.core.publisher.Mono;

/** A question of the bank that goes against what people know, one of a lesson that is fine, and one with few answers. */
public class FakeItems implements ItemApi {

    @Override
    public Mono<ItemReport> report() {
        return Mono.just(new ItemReport(
                LocalDate.of(2026, 11, 23),
                374,
                10,
                30,
                List.of(
                        new Row(
                                "imp-explore-1",
                                null,
                                null,
                                "imp.explore",
                                "Find out what the problem is before choosing what to do.",
                                "What comes first?",
                                2,
                                -0.5,
                                0.8,
                                new Figures(
                                        1.9,
                                        0.3,
                                        true,
                                        64,
                                        22,
                                        -0.31,
                                        List.of(
                                                new Option("A training day", true, 22, 12),
                                                new Option("Looking at what pupils do", false, 78, 88),
                                                new Option("A new policy", false, 0, 0))),
                                List.of(Flag.GOES_AGAINST, Flag.RIVAL, Flag.OPTION_UNUSED)),
                        new Row(
                                "behaviour-systems.ap-send/b1",
                                "behaviour-systems",
                                "behaviour-systems.ap-send",
                                "beh.systems",
                                "Set few rules, teach and rehearse them.",
                                "Which rule is taught best?",
                                3,
                                -0.5,
                                1,
                                new Figures(
                                        -0.2,
                                        0.4,
                                        false,
                                        17,
                                        59,
                                        0.22,
                                        List.of(
                                                new Option("One that is rehearsed", true, 59, 75),
                                                new Option("One on a poster", false, 41, 25))),
                                List.of()),
                        new Row(
                                "imp-deliver-2",
                                null,
                                null,
                                "imp.deliver",
                                "See whether what was planned is done.",
                                "How do you know that it is done?",
                                3,
                                0.5,
                                0.8,
                                null,
                                List.of()))));
    }

    @Override
    public Mono<ResponseEntity<byte[]>> file(FileFormat format) {
        return Mono.just(ResponseEntity.ok("Question\r\n".getBytes(StandardCharsets.UTF_8)));
    }
}
