package org.waymark.ui.fake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.FileFormat;
import org.waymark.contract.assignment.NationalFigures;
import org.waymark.contract.assignment.NationalFigures.By;
import org.waymark.contract.assignment.NationalFigures.Comparison;
import org.waymark.contract.assignment.NationalFigures.Row;
import org.waymark.contract.assignment.NationalFigures.States;
import org.waymark.contract.assignment.NationalFiguresApi;
import reactor.core.publisher.Mono;

/** Two providers, a region whose states are withheld, two phases. */
class FakeNationalFigures implements NationalFiguresApi {

    @Override
    public Mono<NationalFigures> figures() {
        Row northway = new Row("Northway Teaching Institute", 804, new States(210, 401, 120, 41, 32), 61);
        Row quay = new Row("Quay Leadership Trust", 400, new States(99, 201, 72, 18, 10), 58);
        Row east = new Row("East of England", 1_150, new States(300, 570, 190, 55, 35), 60);
        Row north = new Row("Others together", 54, null, 57);
        Row primary = new Row("Primary", 902, new States(240, 452, 130, 48, 32), 59);
        Row secondary = new Row("Secondary", 302, new States(69, 150, 62, 11, 10), 63);
        return Mono.just(new NationalFigures(
                FakeYear.TODAY,
                5,
                List.of(
                        new Comparison(By.PROVIDER, List.of(northway, quay)),
                        new Comparison(By.REGION, List.of(east, north)),
                        new Comparison(By.PHASE, List.of(primary, secondary))),
                new Row("All", 1_204, new States(309, 602, 192, 59, 42), 60)));
    }

    @Override
    public Mono<ResponseEntity<byte[]>> file(FileFormat format) {
        return Mono.just(ResponseEntity.ok("Table,Name".getBytes(StandardCharsets.UTF_8)));
    }
}
