package org.waymark.ui.fake;

import java.time.LocalDate;
import java.util.List;
import org.waymark.contract.catalogue.EvidenceCard;
import org.waymark.contract.catalogue.Lesson;
import org.waymark.contract.catalogue.Lesson.CheckQuestion;
import org.waymark.contract.catalogue.Lesson.Section;
import org.waymark.contract.catalogue.Lesson.TaskStep;
import org.waymark.contract.catalogue.Lesson.TaskStep.Phase;
import org.waymark.contract.participant.Answer;
import org.waymark.contract.participant.AnswerResult;
import org.waymark.contract.participant.AnswerResult.Explained;
import org.waymark.contract.pathway.Pathway;

/** One lesson, the same for every step. */
final class FakeLesson {

    private static final List<Integer> RIGHT = List.of(1);

    private FakeLesson() {}

    static Lesson of(Pathway.Step step) {
        return of(step.moduleId(), step.title());
    }

    static Lesson of(String moduleId, String title) {
        return new Lesson(
                moduleId,
                title,
                "hash-1",
                640,
                4,
                LocalDate.of(2026, 9, 1),
                List.of(
                        new Section(Section.Kind.TEXT, null, """
                        <p>Most of what pupils learn about what a school expects of them, nobody ever says. It is in who \
                        is asked the hard question, whose coat is noticed, which corridor is left unsupervised. Leaders \
                        who want to change a culture start there, in the small acts, because they are frequent and \
                        because they are believed.</p>
                        <p>Expectations travel. When several adults a day expect little, pupils come to agree with them \
                        (<a href="#evidence-rubie-2015">Rubie-Davies and others, 2015</a>).</p>"""),
                        new Section(Section.Kind.TEXT, "What a signal is", """
                        <p>A signal is any act from which a pupil can tell what is normal here. Three things make it \
                        strong:</p>
                        <ul><li><strong>It is frequent.</strong> A greeting at the door happens two hundred times a week.</li>
                        <li><strong>It costs something.</strong> A head who takes the last lunch duty says more than a poster.</li>
                        <li><strong>It is shared.</strong> What one adult does is a habit; what all do is a norm.</li></ul>
                        <h3>Start with two</h3>
                        <p>Choose two signals and rehearse them with every adult, office and site staff too. Coaching on few \
                        things beats telling about many (<a href="#evidence-kraft-2018">Kraft and others, 2018</a>).</p>
                        <blockquote><p>What you walk past is what you accept.</p></blockquote>"""),
                        new Section(Section.Kind.SCENARIO, "Rain at Fernhill Primary", """
                        <p>It is the third wet lunchtime in a row. Behaviour in the hall is slipping, and a new midday \
                        supervisor has begun to shout. You have ten minutes before a parent meeting.</p>
                        <p>What would you do in those ten minutes, and what would you leave until tomorrow? The deputy at \
                        Fernhill sat down at the noisiest table, ate there, and spoke with the supervisor the next \
                        morning, beginning with what she had got right.</p>"""),
                        new Section(Section.Kind.TASK, "In your school this week", """
                        <p>Walk the same corridor at the same time on three days. Write down, without names, every signal \
                        you see. Bring the list to your next leadership meeting and choose one to strengthen.</p>"""),
                        new Section(Section.Kind.REFLECTION, "Looking back", """
                        <p>Which of your own habits would a new pupil learn from first? Is it the one you would choose?</p>""")),
                List.of(
                        new TaskStep("walk", Phase.EXPLORE, "Walk the same corridor on three days."),
                        new TaskStep("choose", Phase.PREPARE, "Choose one signal to strengthen."),
                        new TaskStep("again", Phase.SUSTAIN, "Walk the corridor again after two weeks.")),
                List.of(
                        new CheckQuestion(
                                "c1",
                                "Why do small signals shape a culture more than posters do?",
                                false,
                                List.of(
                                        "They are cheaper to produce",
                                        "They are frequent and pupils believe what adults do",
                                        "They can be measured more easily")),
                        new CheckQuestion(
                                "c2",
                                "A new supervisor shouts. What is the better first step?",
                                false,
                                List.of(
                                        "Correct them in front of the pupils",
                                                "Steady the room yourself and talk with them afterwards",
                                        "Wait for the next appraisal", "Send an email to all staff")),
                        new CheckQuestion(
                                "c3",
                                "Which make a signal strong? Choose all that apply.",
                                true,
                                List.of("It is rare", "It is frequent and shared", "It is on the website"))),
                List.of(
                        card(
                                "kraft-2018",
                                "Kraft and others (2018)",
                                "Matthew A. Kraft, David Blazar, Dylan Hogan",
                                2018,
                                "The effect of teacher coaching on instruction and achievement",
                                "Review of Educational Research"),
                        card(
                                "rubie-2015",
                                "Rubie-Davies and others (2015)",
                                "Christine M. Rubie-Davies and others",
                                2015,
                                "A teacher expectation intervention",
                                "Journal of Educational Psychology")));
    }

    static AnswerResult mark(Answer answer) {
        List<Explained> explanations = List.of(
                new Explained(false, "It may be true, and it is not the reason: pupils do not count the cost."),
                new Explained(true, "Yes. What happens often and is done by everyone is believed."),
                new Explained(false, "What is easy to measure is not always what matters."),
                new Explained(false, "A message to all tells the one person nothing they can use."));
        int options = answer.checkId().equals("c2") ? 4 : 3;
        return new AnswerResult(
                answer.checkId(), answer.chosen(), answer.chosen().equals(RIGHT), explanations.subList(0, options));
    }

    private static EvidenceCard card(
            String id, String shortName, String authors, int year, String title, String publication) {
        return new EvidenceCard(
                id,
                shortName,
                authors,
                year,
                title,
                publication,
                "Meta-analysis",
                "Coaching improved teaching clearly and pupils’ results a little; large programmes did less well than small ones.",
                "60 studies, mostly in literacy in the United States",
                "Fairly sure",
                "Many studies with comparison groups, few of them in England.",
                "Moderate to high: a coach’s time",
                "No separate results for disadvantaged pupils.",
                "Promising where coaches stay with few teachers.",
                LocalDate.of(2027, 9, 1),
                false,
                null);
    }
}
