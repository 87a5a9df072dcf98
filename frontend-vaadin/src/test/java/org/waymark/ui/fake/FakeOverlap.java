package org.waymark.ui.fake;

import java.util.List;
import org.waymark.contract.catalogue.OverlapReport;
import org.waymark.contract.catalogue.OverlapReport.Kind;
import org.waymark.contract.catalogue.OverlapReport.Meeting;
import org.waymark.contract.catalogue.OverlapReport.Repeat;
import org.waymark.contract.catalogue.OverlapReport.Sum;

/** One repeat of each kind, within NPQSL and between it and NPQH. */
final class FakeOverlap {

    private FakeOverlap() {}

    static OverlapReport report() {
        return new OverlapReport(
                List.of(
                        new Sum("NPQH", "NPQH", 0, 0, 0, 0),
                        new Sum("NPQH", "NPQSL", 0, 0, 1, 70),
                        new Sum("NPQSL", "NPQSL", 2, 85, 1, 35)),
                List.of(
                        repeat("culture.purpose", "culture", at("NPQSL", 3), at("NPQH", 4), Kind.SAME_TOPIC, 70),
                        repeat("imp.explore", "implementation", at("NPQSL", 3), at("NPQSL", 4), Kind.DEEPER, 50),
                        repeat("teach.adapt", "SEND", at("NPQSL", 3), at("NPQSL", 3), Kind.ASKED_TWICE, 35),
                        repeat("beh.need", "SEND", at("NPQSL", 3), at("NPQSL", 3), Kind.SAME_LEVEL, 35)));
    }

    private record At(String qualification, int level) {}

    private static At at(String qualification, int level) {
        return new At(qualification, level);
    }

    private static Repeat repeat(String statement, String strand, At first, At second, Kind kind, int minutes) {
        String text = FakeStatements.all().stream()
                .filter(node -> node.id().equals(statement))
                .findFirst()
                .orElseThrow()
                .text();
        return new Repeat(
                statement,
                text,
                strand,
                new Meeting(first.qualification(), "school-culture", "School culture", first.level(), minutes),
                kind == Kind.SAME_TOPIC
                        ? new Meeting(
                                second.qualification(), "school-culture", "School culture", second.level(), minutes)
                        : new Meeting(
                                second.qualification(), "leading-teams", "Leading teams", second.level(), minutes),
                kind);
    }
}
