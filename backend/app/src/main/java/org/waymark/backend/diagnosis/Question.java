package org.waymark.backend.diagnosis;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.catalogue.BankItem;
import org.waymark.backend.catalogue.Check;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.learning.Checks;
import org.waymark.backend.participant.Knowledge;
import org.waymark.contract.catalogue.Lesson.CheckQuestion;
import org.waymark.engine.catalogue.Cover;
import org.waymark.engine.id.ItemId;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.mastery.Item;

/**
 * Something that a short check may ask.
 *
 * @param version names what it asks; what its author thinks of it and says after the answer changes nothing in that
 * @param moduleId of the lesson whose check it is, or null for one of the bank
 * @param thought as its author thinks it is, or as is thought of all checks of lessons
 * @param item as it is asked: as others' answers say that it is, once there are enough
 * @param answers that this rests on; 0 while it is as thought
 */
record Question(
        String id, String version, @Nullable ModuleId moduleId, Check check, Item thought, Item item, int answers) {

    private static final double SLOPE = 1.5;
    private static final double SLIP = 0.05;

    /** Checks of a lesson are made to be passed by whoever has read it; how easy they are otherwise, nobody knows yet. */
    private static final double EASIER = -0.5;

    private static final double UNSURE = 1;

    /** Of a question that there is no more. */
    private static final double USUAL_GUESS = 0.25;

    static Question of(BankItem one) {
        Check check = one.check();
        return thought(
                null,
                check,
                item(check.id(), check.statement(), one.level(), one.difficulty(), one.uncertainty(), guess(check)));
    }

    /** A check of a lesson, which has its id within the lesson only, at the level at which its module teaches the statement. */
    static Question of(TaughtModule taught, Check check) {
        String id = taught.id() + "/" + check.id();
        int level = taught.module().covers().stream()
                .filter(cover -> cover.statement().equals(check.statement()))
                .mapToInt(Cover::level)
                .findFirst()
                .orElse(1);
        return thought(
                taught.id(),
                new Check(id, check.statement(), check.kind(), check.prompt(), check.options()),
                item(id, check.statement(), level, EASIER, UNSURE, guess(check)));
    }

    /** What a question counts for that was answered once and is in the content no more. */
    static Item gone(String id, StatementId statement, int level) {
        return item(id, statement, level, 0, UNSURE, USUAL_GUESS);
    }

    private static Question thought(@Nullable ModuleId moduleId, Check check, Item thought) {
        return new Question(check.id(), version(check, thought.level()), moduleId, check, thought, thought, 0);
    }

    /** Of its words, its options in their order, which of them are right, and what it tests at which level. */
    private static String version(Check check, int level) {
        Stream<String> asked = Stream.of(
                check.statement().value(), String.valueOf(level), check.kind().name(), check.prompt());
        Stream<String> options =
                check.options().stream().flatMap(one -> Stream.of(String.valueOf(one.correct()), one.text()));
        String said = Stream.concat(asked, options).collect(Collectors.joining("\0"));
        return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString();
    }

    Optional<ModuleId> lesson() {
        return Optional.ofNullable(moduleId);
    }

    String prompt() {
        return check.prompt();
    }

    boolean tests(String statement) {
        return check.statement().value().equals(statement);
    }

    /** As its key has it today. */
    boolean isRight(List<Integer> chosen) {
        return Checks.isRight(check, chosen);
    }

    /** With what has been learnt of this wording of it, if anything. */
    Question learnt(ItemFigures figures) {
        return figures.find(id, version)
                .map(ItemFigure::learnt)
                .map(known -> new Question(
                        id,
                        version,
                        moduleId,
                        check,
                        thought,
                        thought.as(known.difficulty(), known.sd()),
                        known.answers()))
                .orElse(this);
    }

    /** What it is taken for, to be kept with an answer. */
    Knowledge.Weight weight() {
        return new Knowledge.Weight(version, item.difficulty(), item.difficultySd(), answers);
    }

    CheckQuestion shown() {
        return new CheckQuestion(
                id,
                check.prompt(),
                check.kind() == Check.Kind.MANY,
                check.options().stream().map(Check.Option::text).toList());
    }

    private static Item item(
            String id, StatementId statement, int level, double difficulty, double uncertainty, double guess) {
        return new Item(new ItemId(id), statement, level, difficulty, uncertainty, SLOPE, guess, SLIP);
    }

    /** How likely somebody is right who picks as many options as are right, by lot. */
    private static double guess(Check check) {
        int options = check.options().size();
        long right = check.options().stream().filter(Check.Option::correct).count();
        double ways = 1;
        for (int i = 0; i < right; i++) {
            ways = ways * (options - i) / (i + 1);
        }
        return 1 / ways;
    }
}
