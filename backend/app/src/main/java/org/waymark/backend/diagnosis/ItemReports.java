package org.waymark.backend.diagnosis;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.Statement;
import org.waymark.contract.diagnosis.ItemReport;
import org.waymark.contract.diagnosis.ItemReport.Figures;
import org.waymark.contract.diagnosis.ItemReport.Flag;
import org.waymark.contract.diagnosis.ItemReport.Option;
import org.waymark.contract.diagnosis.ItemReport.Row;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.mastery.Difficulty;
import org.waymark.engine.mastery.Item;
import reactor.core.publisher.Mono;

/** What answers say of questions, for those who write them. */
@Service
public class ItemReports {

    /** The worst first: of several flags the first in the order of their severity. */
    private static final Comparator<Row> TO_LOOK_AT = Comparator.<Row>comparingInt(
                    row -> row.flags().isEmpty()
                            ? Flag.values().length
                            : row.flags().getFirst().ordinal())
            .thenComparing(Row::itemId);

    private final Catalogue catalogue;
    private final LearntItems items;
    private final ItemSettings settings;

    ItemReports(Catalogue catalogue, LearntItems items, ItemSettings settings) {
        this.catalogue = catalogue;
        this.items = items;
        this.settings = settings;
    }

    public Mono<ItemReport> report() {
        return Mono.zip(catalogue.current(), items.all(), (snapshot, figures) -> report(snapshot.content(), figures));
    }

    private ItemReport report(Content content, ItemFigures figures) {
        Map<String, Question> questions = ItemAnswers.questions(content);
        List<Row> rows = questions.values().stream()
                .flatMap(question ->
                        figures
                                .find(question.id(), question.version())
                                .map(figure -> row(content, question, figure))
                                .stream())
                .sorted(TO_LOOK_AT)
                .toList();
        return new ItemReport(
                figures.on(), questions.size() - rows.size(), settings.leastShown(), settings.leastUsed(), rows);
    }

    private Row row(Content content, Question question, ItemFigure figure) {
        Item thought = question.thought();
        boolean shown = figure.learnt().answers() >= settings.leastShown();
        boolean judged = figure.learnt().answers() >= Math.max(settings.leastShown(), settings.leastUsed());
        Optional<ModuleId> lesson = question.lesson();
        return new Row(
                question.id(),
                lesson.flatMap(content::find)
                        .map(taught -> taught.module().topic().value())
                        .orElse(null),
                lesson.map(ModuleId::value).orElse(null),
                thought.statement().value(),
                content.find(thought.statement())
                        .map(Statement::text)
                        .orElse(thought.statement().value()),
                question.check().prompt(),
                thought.level(),
                rounded(thought.difficulty()),
                rounded(thought.difficultySd()),
                shown ? figures(question, figure) : null,
                judged ? List.copyOf(new ItemFlags(question, figure).flags()) : List.of());
    }

    private Figures figures(Question question, ItemFigure figure) {
        Difficulty learnt = figure.learnt();
        return new Figures(
                rounded(learnt.difficulty()),
                rounded(learnt.sd()),
                learnt.answers() >= settings.leastUsed(),
                learnt.answers(),
                percent(learnt.right(), learnt.answers()),
                rounded(learnt.link()),
                IntStream.range(0, question.check().options().size())
                        .mapToObj(option -> option(question, figure, option))
                        .toList());
    }

    private static Option option(Question question, ItemFigure figure, int option) {
        var one = question.check().options().get(option);
        return new Option(
                one.text(),
                one.correct(),
                percent(figure.chosen().get(option), figure.learnt().answers()),
                percent(figure.chosenByAble().get(option), figure.able()));
    }

    private static int percent(int part, int whole) {
        return (int) Math.round(100.0 * part / whole);
    }

    private static double rounded(double logits) {
        return Math.round(logits * 100) / 100.0;
    }
}
