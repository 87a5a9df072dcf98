package org.waymark.backend.diagnosis.store;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Repository;
import org.waymark.backend.diagnosis.ItemFigure;
import org.waymark.backend.diagnosis.ItemFigures;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import org.waymark.engine.mastery.Difficulty;
import reactor.core.publisher.Mono;

/** One document for all questions, so that whoever reads it reads one run, whole. */
@Repository
public class ItemFigureRepository {

    static final StoredShape<StoredFigures> SHAPE =
            new StoredShape<>("item_figures", "item-figures", StoredFigures.class, List.of());

    private static final String ID = "current";

    private final StoredDocuments<StoredFigures> documents;

    ItemFigureRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    /** Empty before the first run. */
    public Mono<ItemFigures> find(Scope.System scope) {
        return documents.find(ID).map(StoredFigures::figures);
    }

    /**
     * Changes nothing where a later run was faster.
     *
     * @param turn rises with every run
     */
    public Mono<Void> save(Scope.System scope, ItemFigures figures, long turn) {
        return documents
                .putUnlessLater(StoredFigures.of(figures, turn))
                .onErrorComplete(StaleVersionException.class)
                .then();
    }

    /** @param on as in {@link LocalDate#parse}, or empty */
    record StoredFigures(String id, long version, String on, List<StoredFigure> items) implements Stored {

        static StoredFigures of(ItemFigures figures, long turn) {
            LocalDate on = figures.on();
            return new StoredFigures(
                    ID,
                    turn,
                    on == null ? "" : on.toString(),
                    figures.all().stream().map(StoredFigure::of).toList());
        }

        ItemFigures figures() {
            return new ItemFigures(
                    on.isEmpty() ? null : LocalDate.parse(on),
                    items.stream().map(StoredFigure::figure).toList());
        }
    }

    record StoredFigure(
            String itemId,
            String wording,
            double difficulty,
            double sd,
            int answers,
            int right,
            double link,
            int able,
            List<Integer> chosen,
            List<Integer> chosenByAble) {

        static StoredFigure of(ItemFigure f) {
            Difficulty d = f.learnt();
            return new StoredFigure(
                    f.itemId(),
                    f.version(),
                    d.difficulty(),
                    d.sd(),
                    d.answers(),
                    d.right(),
                    d.link(),
                    f.able(),
                    f.chosen(),
                    f.chosenByAble());
        }

        ItemFigure figure() {
            return new ItemFigure(
                    itemId, wording, new Difficulty(difficulty, sd, answers, right, link), able, chosen, chosenByAble);
        }
    }
}
