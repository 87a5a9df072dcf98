package org.waymark.ui.fake;

import java.util.Arrays;
import java.util.List;
import org.waymark.contract.catalogue.ModuleRow;
import org.waymark.contract.catalogue.StatementGraph.Asked;
import org.waymark.contract.catalogue.StatementGraph.Node;
import org.waymark.contract.catalogue.StatementGraph.Taught;

/**
 * A small catalogue as a table: id | kind | strand | disadvantage | area | asked by, at which level, ! where mandatory |
 * taught by, at which level | text.
 */
final class FakeStatements {

    private static final String TABLE = """
            culture.expectations  | that   | culture    | yes | School culture | NPQLT:2! NPQSL:3! NPQH:4! | school-culture:4 attendance-and-belonging:2 | Pupils learn what is expected of them from many small acts of adults, more than from what is announced.
            culture.purpose       | how to | culture    |     | School culture | NPQSL:3 NPQH:4            | school-culture:4 ways-of-leading:4          | Agree with staff on a shared purpose and keep decisions true to it.
            culture.belonging     | that   | culture    | yes | School culture | NPQLT:2 NPQSL:3           | attendance-and-belonging:3                  | Pupils who feel they belong attend more and behave better, and belonging is made by routines.
            culture.families      | how to | people     | yes | School culture | NPQSL:3 NPQH:4            | working-with-families:4                     | Build working relationships with families who have reason to mistrust schools.
            culture.retention     | that   | people     |     | School culture | NPQSL:3! NPQH:4           | workload-and-wellbeing:4                    | Staff stay where workload is sensible, leadership is fair and they get better at their work.
            culture.climate       | how to | culture    |     | School culture | NPQH:4                    |                                             | Ask staff and pupils about the climate in a way that brings honest answers, and act on them.
            learn.memory          | that   | teaching   |     | Teaching       | NPQLT:2! NPQSL:3          | how-pupils-learn:3                          | What pupils already know decides what they can learn next; memory is limited while they think.
            learn.motivation      | that   | teaching   |     | Teaching       | NPQLT:2                   | how-pupils-learn:3 school-culture:2         | Success that is seen to be earned motivates more than praise.
            teach.evidence        | how to | teaching   |     | Teaching       | NPQLT:2 NPQSL:3           | evidence-informed-teaching:3                | Weigh evidence: who was studied, how sure the finding is, and what it would cost here.
            teach.adapt           | how to | SEND       | yes | Teaching       | NPQLT:3! NPQSL:3!         | adaptive-teaching:3 inclusive-provision:3   | Adapt teaching so that every pupil reaches the same curriculum, without setting pupils apart.
            cur.sequence          | how to | curriculum |     | Curriculum and assessment | NPQLT:3 NPQSL:3 | curriculum-sequencing:3                    | Order what is taught so that each idea rests on those before it.
            ass.purpose           | that   | curriculum |     | Curriculum and assessment | NPQLT:3 NPQSL:3 | assessment-for-learning:3                  | An assessment good for one purpose is seldom good for another.
            ass.feedback          | how to | curriculum |     | Curriculum and assessment | NPQLT:3         | assessment-for-learning:3                  | Give feedback that moves the pupil and does not cost the teacher an evening.
            beh.systems           | how to | culture    |     | Behaviour      | NPQLT:2 NPQSL:3!          | behaviour-systems:3                         | Set few rules, teach and rehearse them, and have all adults keep them alike.
            beh.need              | that   | SEND       | yes | Behaviour      | NPQSL:3                   | behaviour-systems:3 inclusive-provision:3   | Behaviour can tell of a need that is unmet; sanctions alone then make it worse.
            imp.explore           | how to | implementation |  | Implementation | NPQSL:3! NPQH:4           | leading-implementation:4                    | Find out what the problem is before choosing what to do about it.
            imp.sustain           | how to | implementation |  | Implementation | NPQSL:3 NPQH:4!           | leading-implementation:4 leading-change:4 monitoring-and-evaluation:4 | Keep a change alive after the people who began it have left.
            dis.strategy          | how to | disadvantage | yes | Disadvantage | NPQSL:3! NPQH:4!          | disadvantage-strategy:4                     | Spend where it changes most for disadvantaged pupils, and stop what does not.
            dis.language          | that   | disadvantage | yes | Disadvantage | NPQLT:2! NPQSL:3!         | disadvantage-strategy:4 school-culture:2    | Words like "low ability" lower what adults offer, long before any test.
            pd.mechanisms         | that   | people     |     | Professional development | NPQLT:3 NPQSL:3! NPQH:3 | designing-professional-development:3 instructional-coaching:3 | Development changes practice when it builds knowledge, motivates, teaches a technique and embeds it.
            fin.budget            | how to | finance    |     | Organisation   | NPQH:4!                   | leading-the-budget:4                        | Plan the budget from what pupils need to learn, over three years.
            gov.account           | that   | finance    |     | Organisation   | NPQH:4!                   | governance-and-accountability:4             | Governors hold leaders to account best when they are given the bad news first.
            """;

    private FakeStatements() {}

    static List<Node> all() {
        return TABLE.lines().map(FakeStatements::node).toList();
    }

    private static Node node(String line) {
        String[] cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        return new Node(
                cells[0],
                cells[7],
                cells[1].equals("how to"),
                cells[2],
                cells[3].equals("yes"),
                words(cells[5]).stream().map(word -> asked(word, cells[4])).toList(),
                words(cells[6]).stream().map(FakeStatements::taught).toList());
    }

    private static Asked asked(String word, String area) {
        String[] parts = word.replace("!", "").split(":");
        return new Asked(parts[0], area, Integer.parseInt(parts[1]), 1, word.endsWith("!"));
    }

    private static Taught taught(String word) {
        String[] parts = word.split(":");
        FakeTopic topic = FakeTopic.ALL.stream()
                .filter(one -> one.id().equals(parts[0]))
                .findFirst()
                .orElseThrow();
        return new Taught(topic.id(), topic.title(), Integer.parseInt(parts[1]), rows(topic));
    }

    static List<ModuleRow> rows(FakeTopic topic) {
        if (!topic.tailored())
            return List.of(new ModuleRow(topic.id() + ".universal", topic.title(), null, topic.minutes()));
        return Arrays.stream(org.waymark.contract.Phase.values())
                .map(phase -> new ModuleRow(topic.moduleId(phase), topic.title(), phase, topic.minutes()))
                .toList();
    }

    private static List<String> words(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell.split(" +"));
    }
}
