package org.waymark.ui.fake;

import java.util.List;
import java.util.Map;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.Phase;
import org.waymark.contract.catalogue.Challenge;
import org.waymark.contract.catalogue.ModuleDetails.TopicLink;

/** @param needs the topic to finish first, or null */
record FakeTopic(String id, String title, String summary, boolean tailored, ActivityKind meeting, String needs) {

    static final List<FakeTopic> ALL = List.of(
            tailored(
                    "school-culture",
                    "School culture",
                    "What staff expect in many small acts",
                    ActivityKind.IN_PERSON,
                    null),
            universal("ways-of-leading", "Ways of leading", "Which way of leading fits which moment", true),
            tailored(
                    "how-pupils-learn",
                    "How pupils learn",
                    "Memory, attention and prior knowledge",
                    ActivityKind.LIVE_ONLINE,
                    null),
            universal(
                    "evidence-informed-teaching",
                    "Evidence-informed teaching",
                    "Reading research without being fooled by it",
                    false),
            tailored(
                    "attendance-and-belonging",
                    "Attendance and belonging",
                    "Why pupils stay away, and what brings them back",
                    ActivityKind.LIVE_ONLINE,
                    "school-culture"),
            universal(
                    "leading-implementation",
                    "Leading implementation",
                    "From a good idea to a changed practice",
                    false),
            tailored(
                    "behaviour-systems",
                    "Behaviour systems",
                    "Rules that are taught, rehearsed and kept",
                    ActivityKind.IN_PERSON,
                    null),
            tailored(
                    "curriculum-sequencing",
                    "Curriculum sequencing",
                    "What comes first, and why",
                    ActivityKind.LIVE_ONLINE,
                    "how-pupils-learn"),
            universal("leading-teams", "Leading teams", "Meetings, feedback and difficult conversations", true),
            tailored(
                    "disadvantage-strategy",
                    "Disadvantage strategy",
                    "Spending where it changes most",
                    ActivityKind.IN_PERSON,
                    "school-culture"),
            tailored(
                    "assessment-for-learning",
                    "Assessment for learning",
                    "Finding out what was learnt, cheaply",
                    ActivityKind.LIVE_ONLINE,
                    "how-pupils-learn"),
            tailored(
                    "adaptive-teaching",
                    "Adaptive teaching",
                    "One curriculum, several ways to reach it",
                    ActivityKind.LIVE_ONLINE,
                    null),
            universal("leading-change", "Leading change", "People, barriers and the pace of change", true),
            tailored(
                    "inclusive-provision",
                    "Inclusive provision",
                    "Support that does not set apart",
                    ActivityKind.IN_PERSON,
                    "adaptive-teaching"),
            universal("send-duties", "SEND duties and the law", "What the law asks of leaders", false),
            tailored(
                    "designing-professional-development",
                    "Designing professional development",
                    "Mechanisms that make development stick",
                    ActivityKind.IN_PERSON,
                    null),
            universal("instructional-coaching", "Instructional coaching", "Small steps, rehearsed and watched", true),
            universal("using-data-well", "Using data well", "Few numbers, honestly read", false),
            tailored(
                    "working-with-families",
                    "Working with families",
                    "Partnership with those who are hard to reach",
                    ActivityKind.LIVE_ONLINE,
                    null),
            universal(
                    "monitoring-and-evaluation",
                    "Monitoring and evaluation",
                    "Knowing whether it works while it can still be changed",
                    false),
            universal("workload-and-wellbeing", "Workload and wellbeing", "Taking work away before adding any", false),
            tailored(
                    "leading-the-budget",
                    "Leading the budget",
                    "Money as a plan for learning",
                    ActivityKind.IN_PERSON,
                    null),
            universal(
                    "governance-and-accountability",
                    "Governance and accountability",
                    "Working with those who hold you to account",
                    false),
            universal("safeguarding-culture", "Safeguarding culture", "A culture in which it can be said", false));

    static final Map<String, FakeTopic> ELECTIVES = Map.of(
            "leading-through-crisis",
                    universal(
                            "leading-through-crisis",
                            "Leading through a crisis",
                            "The first hours and the long weeks",
                            false),
            "collaborating-beyond-the-school",
                    universal(
                            "collaborating-beyond-the-school",
                            "Collaborating beyond the school",
                            "Working with other schools without losing your own",
                            false));

    String moduleId(Phase phase) {
        return id + "." + (tailored ? phase.name().toLowerCase().replace('_', '-') : "universal");
    }

    int minutes() {
        return tailored ? 210 : meeting == null ? 120 : 165;
    }

    Challenge challenge() {
        return id.equals("leading-through-crisis")
                ? new Challenge(3, 4, List.of(new TopicLink("leading-teams", "Leading teams")), List.of())
                : new Challenge(2, 3, List.of(), List.of());
    }

    private static FakeTopic tailored(String id, String title, String summary, ActivityKind meeting, String needs) {
        return new FakeTopic(id, title, summary, true, meeting, needs);
    }

    private static FakeTopic universal(String id, String title, String summary, boolean coached) {
        return new FakeTopic(id, title, summary, false, coached ? ActivityKind.COACHING : null, null);
    }
}
