package org.waymark.backend.diagnosis.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.diagnosis.Diagnoses;
import org.waymark.backend.diagnosis.EarlierFinder;
import org.waymark.backend.diagnosis.FollowUps;
import org.waymark.backend.platform.Callers;
import org.waymark.contract.diagnosis.DiagnosisApi;
import org.waymark.contract.diagnosis.EarlierLearning;
import org.waymark.contract.diagnosis.FollowUp;
import org.waymark.contract.diagnosis.ItemAnswer;
import org.waymark.contract.diagnosis.OwnKnowledge;
import org.waymark.contract.diagnosis.ShortCheck;
import org.waymark.contract.diagnosis.ShortCheckAnswered;
import org.waymark.contract.pathway.Preview;
import reactor.core.publisher.Mono;

/** For the person alone: neither answers nor beliefs are anybody else's business. */
@RestController
class DiagnosisController implements DiagnosisApi {

    private static final String PARTICIPANTS = "hasRole('PARTICIPANT')";

    private final Diagnoses diagnoses;
    private final EarlierFinder earlier;
    private final FollowUps followUps;

    DiagnosisController(Diagnoses diagnoses, EarlierFinder earlier, FollowUps followUps) {
        this.diagnoses = diagnoses;
        this.earlier = earlier;
        this.followUps = followUps;
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<OwnKnowledge> knowledge(String participantId) {
        return Callers.self(participantId).flatMap(diagnoses::knowledge);
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<EarlierLearning> earlier(String participantId) {
        return Callers.self(participantId).flatMap(earlier::find);
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<OwnKnowledge> contest(String participantId, String statementId) {
        return Callers.self(participantId).flatMap(scope -> diagnoses.contest(scope, statementId));
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<OwnKnowledge> agree(String participantId, String statementId) {
        return Callers.self(participantId).flatMap(scope -> diagnoses.agree(scope, statementId));
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<Preview> effect(String participantId) {
        return Callers.self(participantId).flatMap(diagnoses::effect);
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<OwnKnowledge> count(String participantId) {
        return Callers.self(participantId).flatMap(diagnoses::count);
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<OwnKnowledge> discount(String participantId) {
        return Callers.self(participantId).flatMap(diagnoses::discount);
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<OwnKnowledge> undo(String participantId) {
        return Callers.self(participantId).flatMap(diagnoses::undo);
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<FollowUp> afterArea(String participantId, String areaId) {
        return Callers.self(participantId).flatMap(scope -> followUps.ofArea(scope, areaId));
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<FollowUp> afterModule(String participantId, String moduleId) {
        return Callers.self(participantId).flatMap(scope -> followUps.ofModule(scope, moduleId));
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<ShortCheck> check(String participantId, String areaId) {
        return Callers.self(participantId).flatMap(scope -> diagnoses.check(scope, areaId));
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<ShortCheckAnswered> answer(String participantId, String areaId, ItemAnswer answer) {
        return Callers.self(participantId).flatMap(scope -> diagnoses.answer(scope, areaId, answer));
    }
}
