package org.waymark.backend;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.waymark.backend.assignment.many.ManyAssignment;
import org.waymark.backend.assignment.store.ManyAssignmentRepository;
import org.waymark.backend.bringing.RunningProgramme;
import org.waymark.backend.bringing.store.ProgrammeRepository;
import org.waymark.backend.identity.Account;
import org.waymark.backend.identity.Membership;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.jobs.Jobs;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.CountingWork;
import org.waymark.backend.testing.Endpoints;
import org.waymark.backend.testing.Endpoints.Endpoint;
import org.waymark.contract.Problem;
import org.waymark.contract.assignment.AssignmentPlan;
import org.waymark.contract.assignment.AssignmentSettings;
import org.waymark.contract.bringing.ProgrammeImport;
import org.waymark.contract.identity.Role;
import org.waymark.contract.job.Job;
import org.waymark.contract.pathway.Pathway;

/**
 * Who may call what. Each row is an endpoint, asked for what belongs to the participant of the second column; each cell
 * the status that the caller gets. Changes are asked for in a way that cannot come about (a stale ETag, an unknown step,
 * somebody who is enrolled already), so 404, 409 and 412 mean "you may, but". An endpoint without a row fails the test.
 */
class EndpointRulesTest extends ApiTest {

    /** 404 is what tenants get for what is not theirs: whether it exists is none of their business. */
    private static final String RULES = """
            endpoint                                                       | participant | other participant | provider | other provider | trust lead | other trust lead | author | nobody
            POST   /api/v1/sign-ins                                        | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
            POST   /api/v1/sign-ins/provider                               | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
            DELETE /api/v1/sign-ins/current                                | 204 | 204 | 204 | 204 | 204 | 204 | 204 | 401
            GET    /api/v1/me                                              | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 401
            PUT    /api/v1/me/acting-as                                    | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 401
            GET    /api/v1/me/sign-ins                                     | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 401
            DELETE /api/v1/me/sign-ins                                     | 204 | 204 | 204 | 204 | 204 | 204 | 204 | 401
            DELETE /api/v1/me/sign-ins/{signInId}                          | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 401
            PUT    /api/v1/me/password                                     | 422 | 422 | 422 | 422 | 422 | 422 | 422 | 401
            POST   /api/v1/password-resets                                 | 202 | 202 | 202 | 202 | 202 | 202 | 202 | 202
            POST   /api/v1/password-resets/look                            | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
            POST   /api/v1/password-resets/complete                        | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
            GET    /api/v1/list-messages                                   | 403 | 403 | 200 | 200 | 200 | 200 | 403 | 401
            POST   /api/v1/list-messages                                   | 403 | 403 | 409 | 409 | 409 | 409 | 403 | 401
            GET    /api/v1/list-messages/readers                           | 403 | 403 | 200 | 200 | 200 | 200 | 403 | 401
            POST   /api/v1/list-messages/preview                           | 403 | 403 | 200 | 200 | 200 | 200 | 403 | 401
            GET    /api/v1/list-messages/{messageId}                       | 403 | 403 | 404 | 404 | 404 | 404 | 403 | 401
            GET    /api/v1/list-messages/{messageId}/recipients            | 403 | 403 | 404 | 404 | 404 | 404 | 403 | 401
            GET    /api/v1/notices                                         | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 401
            GET    /api/v1/notices/unread                                  | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 401
            POST   /api/v1/notices/read                                    | 204 | 204 | 204 | 204 | 204 | 204 | 204 | 401
            GET    /api/v1/me/mail-choice                                  | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 401
            PUT    /api/v1/me/mail-choice                                  | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 401
            POST   /api/v1/mail-unsubscriptions                            | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
            GET    /api/v1/outbox                                          | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
            GET    /api/v1/invitations                                     | 403 | 403 | 200 | 200 | 200 | 200 | 403 | 401
            POST   /api/v1/invitations                                     | 403 | 403 | 422 | 422 | 422 | 422 | 403 | 401
            POST   /api/v1/invitations/look                                | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
            POST   /api/v1/invitations/accept                              | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
            POST   /api/v1/invitations/{invitationId}/resend               | 403 | 403 | 404 | 404 | 404 | 404 | 403 | 401
            DELETE /api/v1/invitations/{invitationId}                      | 403 | 403 | 404 | 404 | 404 | 404 | 403 | 401
            GET    /api/v1/members                                         | 403 | 403 | 200 | 200 | 200 | 200 | 403 | 401
            GET    /api/v1/members/{accountId}/belongings                  | 403 | 403 | 404 | 404 | 200 | 404 | 403 | 401
            POST   /api/v1/members/{accountId}/end                         | 403 | 403 | 404 | 404 | 404 | 404 | 403 | 401
            POST   /api/v1/members/second-step/turn-off                    | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/me/second-factor                                | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 401
            POST   /api/v1/me/second-factor                                | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 401
            POST   /api/v1/me/second-factor/confirm                        | 422 | 422 | 422 | 422 | 422 | 422 | 422 | 401
            POST   /api/v1/me/second-factor/turn-off                       | 422 | 422 | 422 | 422 | 422 | 422 | 422 | 401
            GET    /api/v1/demonstration-accounts                          | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
            GET    /api/v1/qualifications                                  | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 401
            GET    /api/v1/qualifications/{code}/framework                 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 401
            GET    /api/v1/topics                                          | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 401
            GET    /api/v1/modules/{moduleId}                              | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 401
            GET    /api/v1/modules/{moduleId}/lesson                       | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 401
            GET    /api/v1/catalogue/graph                                 | 403 | 403 | 403 | 403 | 403 | 403 | 200 | 401
            GET    /api/v1/catalogue/coverage                              | 403 | 403 | 403 | 403 | 403 | 403 | 200 | 401
            GET    /api/v1/catalogue/findings                              | 403 | 403 | 403 | 403 | 403 | 403 | 200 | 401
            GET    /api/v1/catalogue/evidence                              | 403 | 403 | 403 | 403 | 403 | 403 | 200 | 401
            GET    /api/v1/catalogue/overlap                               | 403 | 403 | 403 | 403 | 403 | 403 | 200 | 401
            GET    /api/v1/catalogue/overlap/file                          | 403 | 403 | 403 | 403 | 403 | 403 | 200 | 401
            GET    /api/v1/items                                           | 403 | 403 | 403 | 403 | 403 | 403 | 200 | 401
            GET    /api/v1/items/file                                      | 403 | 403 | 403 | 403 | 403 | 403 | 200 | 401
            POST   /api/v1/catalogue/modules/{moduleId}/activities/{activityId}/try | 403 | 403 | 403 | 403 | 403 | 403 | 404 | 401
            POST   /api/v1/catalogue/modules/{moduleId}/checks/try         | 403 | 403 | 403 | 403 | 403 | 403 | 404 | 401
            GET    /api/v1/participants                                    | 200 | 200 | 200 | 200 | 200 | 200 | 403 | 401
            GET    /api/v1/participants/overview                           | 200 | 200 | 200 | 200 | 200 | 200 | 403 | 401
            GET    /api/v1/participants/{participantId}                    | 200 | 404 | 200 | 404 | 200 | 404 | 403 | 401
            GET    /api/v1/participants/{participantId}/home               | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/participants/{participantId}/progress           | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/participants/{participantId}/steps/{moduleId}   | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            POST   /api/v1/participants/{participantId}/steps/{moduleId}/start | 409 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            POST   /api/v1/participants/{participantId}/steps/{moduleId}/answers | 409 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            PUT    /api/v1/participants/{participantId}/steps/{moduleId}/record | 412 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/participants/{participantId}/steps/{moduleId}/activities | 409 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            PUT    /api/v1/participants/{participantId}/steps/{moduleId}/activities/{activityId} | 409 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/participants/{participantId}/times              | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/participants/{participantId}/steps/{moduleId}/time | 409 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            PUT    /api/v1/participants/{participantId}/steps/{moduleId}/time | 409 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            POST   /api/v1/participants/{participantId}/steps/{moduleId}/time/seen | 409 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/participants/{participantId}/pathway            | 200 | 404 | 200 | 404 | 200 | 404 | 403 | 401
            POST   /api/v1/participants/{participantId}/pathway/preview    | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            PUT    /api/v1/participants/{participantId}/pathway/choices    | 412 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/participants/{participantId}/pathway/options    | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/training-reasons                                | 200 | 200 | 200 | 200 | 403 | 403 | 403 | 401
            GET    /api/v1/participants/{participantId}/training           | 200 | 404 | 200 | 404 | 403 | 403 | 403 | 401
            POST   /api/v1/participants/{participantId}/training/preview   | 200 | 404 | 403 | 404 | 403 | 403 | 403 | 401
            PUT    /api/v1/participants/{participantId}/training           | 412 | 404 | 412 | 404 | 403 | 403 | 403 | 401
            DELETE /api/v1/participants/{participantId}/training/changes/{changeId} | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/participants/{participantId}/provider-move/options | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/participants/{participantId}/provider-move      | 404 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            PUT    /api/v1/participants/{participantId}/provider-move      | 404 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            DELETE /api/v1/participants/{participantId}/provider-move      | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/provider-moves                                  | 403 | 403 | 200 | 200 | 403 | 403 | 403 | 401
            POST   /api/v1/provider-moves/{participantId}/give             | 403 | 403 | 404 | 404 | 403 | 403 | 403 | 401
            POST   /api/v1/provider-moves/{participantId}/refuse           | 403 | 403 | 404 | 404 | 403 | 403 | 403 | 401
            GET    /api/v1/participants/{participantId}/calendar-feed      | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            POST   /api/v1/participants/{participantId}/calendar-feed      | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            DELETE /api/v1/participants/{participantId}/calendar-feed      | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/participants/{participantId}/calendar-file      | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/calendar-feeds/{secret}                         | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
            GET    /api/v1/participants/{participantId}/record             | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/participants/{participantId}/employment         | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            PUT    /api/v1/participants/{participantId}/employment/role    | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            POST   /api/v1/participants/{participantId}/employment/moves/preview | 404 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            POST   /api/v1/participants/{participantId}/employment/moves   | 404 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            DELETE /api/v1/participants/{participantId}/employment/moves/{employmentId} | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/offers                                          | 200 | 200 | 200 | 200 | 200 | 200 | 403 | 401
            GET    /api/v1/offers/{offerId}/sessions                       | 200 | 200 | 200 | 404 | 200 | 200 | 403 | 401
            GET    /api/v1/typical-participants                            | 403 | 403 | 200 | 200 | 403 | 403 | 403 | 401
            PUT    /api/v1/typical-participants                            | 403 | 403 | 412 | 412 | 403 | 403 | 403 | 401
            GET    /api/v1/offers/being-made                               | 403 | 403 | 200 | 200 | 403 | 403 | 403 | 401
            POST   /api/v1/offers                                          | 403 | 403 | 422 | 422 | 403 | 403 | 403 | 401
            GET    /api/v1/offers/{offerId}                                | 403 | 403 | 200 | 404 | 403 | 403 | 403 | 401
            PUT    /api/v1/offers/{offerId}/about                          | 403 | 403 | 412 | 404 | 403 | 403 | 403 | 401
            PUT    /api/v1/offers/{offerId}/rules                          | 403 | 403 | 412 | 404 | 403 | 403 | 403 | 401
            GET    /api/v1/offers/{offerId}/topics                         | 403 | 403 | 200 | 404 | 403 | 403 | 403 | 401
            PUT    /api/v1/offers/{offerId}/teaching                       | 403 | 403 | 412 | 404 | 403 | 403 | 403 | 401
            POST   /api/v1/offers/{offerId}/online-equivalents             | 403 | 403 | 412 | 404 | 403 | 403 | 403 | 401
            POST   /api/v1/offers/{offerId}/preview                        | 403 | 403 | 200 | 404 | 403 | 403 | 403 | 401
            POST   /api/v1/offers/{offerId}/publish                        | 403 | 403 | 412 | 404 | 403 | 403 | 403 | 401
            POST   /api/v1/offers/{offerId}/close                          | 403 | 403 | 412 | 404 | 403 | 403 | 403 | 401
            POST   /api/v1/offers/{offerId}/template                       | 403 | 403 | 412 | 404 | 403 | 403 | 403 | 401
            DELETE /api/v1/offers/{offerId}                                | 403 | 403 | 412 | 404 | 403 | 403 | 403 | 401
            GET    /api/v1/offers/{offerId}/amendment                      | 403 | 403 | 200 | 404 | 403 | 403 | 403 | 401
            POST   /api/v1/offers/{offerId}/amendment/effect               | 403 | 403 | 404 | 404 | 403 | 403 | 403 | 401
            GET    /api/v1/offers/{offerId}/amendment/people               | 403 | 403 | 404 | 404 | 403 | 403 | 403 | 401
            POST   /api/v1/offers/{offerId}/amendment/apply                | 403 | 403 | 404 | 404 | 403 | 403 | 403 | 401
            POST   /api/v1/offers/{offerId}/amendment/undo                 | 403 | 403 | 404 | 404 | 403 | 403 | 403 | 401
            POST   /api/v1/offers/{offerId}/amendment                      | 403 | 403 | 412 | 404 | 403 | 403 | 403 | 401
            POST   /api/v1/offers/{offerId}/sessions                       | 403 | 403 | 422 | 404 | 403 | 403 | 403 | 401
            POST   /api/v1/offers/{offerId}/sessions/check                 | 403 | 403 | 422 | 404 | 403 | 403 | 403 | 401
            GET    /api/v1/offers/{offerId}/session                        | 403 | 403 | 404 | 404 | 403 | 403 | 403 | 401
            PUT    /api/v1/offers/{offerId}/session                        | 403 | 403 | 404 | 404 | 403 | 403 | 403 | 401
            GET    /api/v1/offers/{offerId}/register                       | 403 | 403 | 404 | 404 | 403 | 403 | 403 | 401
            PUT    /api/v1/offers/{offerId}/register                       | 403 | 403 | 404 | 404 | 403 | 403 | 403 | 401
            GET    /api/v1/offers/{offerId}/register/template              | 403 | 403 | 404 | 404 | 403 | 403 | 403 | 401
            POST   /api/v1/offers/{offerId}/register/file                  | 403 | 403 | 404 | 404 | 403 | 403 | 403 | 401
            GET    /api/v1/offers/{offerId}/register/code                  | 403 | 403 | 404 | 404 | 403 | 403 | 403 | 401
            POST   /api/v1/participants/{participantId}/check-ins          | 422 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            POST   /api/v1/offers/{offerId}/register/disputes/{participantId} | 403 | 403 | 404 | 404 | 403 | 403 | 403 | 401
            GET    /api/v1/facilitated-sessions                            | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/facilitated-sessions/brief                      | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/attendance-disputes                             | 403 | 403 | 200 | 200 | 403 | 403 | 403 | 401
            GET    /api/v1/participants/{participantId}/attendance         | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            POST   /api/v1/participants/{participantId}/attendance/disputes | 404 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/rebookings                                      | 403 | 403 | 200 | 200 | 403 | 403 | 403 | 401
            POST   /api/v1/rebookings                                      | 403 | 403 | 409 | 409 | 403 | 403 | 403 | 401
            GET    /api/v1/rebookings/{rebookingId}                        | 403 | 403 | 404 | 404 | 403 | 403 | 403 | 401
            DELETE /api/v1/rebookings/{rebookingId}                        | 403 | 403 | 404 | 404 | 403 | 403 | 403 | 401
            POST   /api/v1/rebookings/{rebookingId}/apply                  | 403 | 403 | 404 | 404 | 403 | 403 | 403 | 401
            POST   /api/v1/rebookings/{rebookingId}/undo                   | 403 | 403 | 404 | 404 | 403 | 403 | 403 | 401
            GET    /api/v1/participants/{participantId}/needs              | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            PUT    /api/v1/participants/{participantId}/needs              | 412 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/participants/{participantId}/knowledge          | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/participants/{participantId}/knowledge/earlier  | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            PUT    /api/v1/participants/{participantId}/knowledge/statements/{statementId}/contest | 404 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            DELETE /api/v1/participants/{participantId}/knowledge/statements/{statementId}/contest | 404 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/participants/{participantId}/knowledge/pathway  | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            PUT    /api/v1/participants/{participantId}/knowledge/pathway  | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            DELETE /api/v1/participants/{participantId}/knowledge/pathway  | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            PUT    /api/v1/participants/{participantId}/knowledge/pathway/undo | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/participants/{participantId}/knowledge/areas/{areaId}/follow-up | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/participants/{participantId}/knowledge/modules/{moduleId}/follow-up | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/participants/{participantId}/knowledge/areas/{areaId}/check | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            POST   /api/v1/participants/{participantId}/knowledge/areas/{areaId}/check/answers | 409 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/participants/{participantId}/bookings           | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            POST   /api/v1/participants/{participantId}/bookings           | 404 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            POST   /api/v1/participants/{participantId}/bookings/preview   | 404 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            POST   /api/v1/participants/{participantId}/bookings/cancellations | 404 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            POST   /api/v1/participants/{participantId}/bookings/cancellations/preview | 404 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            POST   /api/v1/participants/{participantId}/bookings/waiting   | 404 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            POST   /api/v1/participants/{participantId}/bookings/waiting/ends | 404 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/participants/{participantId}/session-changes    | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            PUT    /api/v1/participants/{participantId}/session-changes/{sessionChangeId} | 404 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/local-sessions                                  | 403 | 403 | 200 | 200 | 200 | 200 | 403 | 401
            GET    /api/v1/local-sessions/choices                          | 403 | 403 | 403 | 403 | 200 | 200 | 403 | 401
            POST   /api/v1/local-sessions/check                            | 403 | 403 | 403 | 403 | 404 | 404 | 403 | 401
            POST   /api/v1/local-sessions                                  | 403 | 403 | 403 | 403 | 404 | 404 | 403 | 401
            GET    /api/v1/local-sessions/{localSessionId}                 | 403 | 403 | 404 | 404 | 404 | 404 | 403 | 401
            PUT    /api/v1/local-sessions/{localSessionId}                 | 403 | 403 | 403 | 403 | 404 | 404 | 403 | 401
            POST   /api/v1/local-sessions/{localSessionId}/withdrawal      | 403 | 403 | 403 | 403 | 404 | 404 | 403 | 401
            POST   /api/v1/local-sessions/{localSessionId}/decision        | 403 | 403 | 404 | 404 | 403 | 403 | 403 | 401
            PUT    /api/v1/local-sessions/{localSessionId}/quality         | 403 | 403 | 404 | 404 | 403 | 403 | 403 | 401
            GET    /api/v1/hubs                                            | 403 | 403 | 200 | 200 | 403 | 403 | 403 | 401
            POST   /api/v1/hubs                                            | 403 | 403 | 422 | 422 | 403 | 403 | 403 | 401
            GET    /api/v1/hubs/{hubId}                                    | 403 | 403 | 404 | 404 | 403 | 403 | 403 | 401
            PUT    /api/v1/hubs/{hubId}                                    | 403 | 403 | 404 | 404 | 403 | 403 | 403 | 401
            GET    /api/v1/people                                          | 403 | 403 | 200 | 200 | 200 | 200 | 403 | 401
            GET    /api/v1/people/overview                                 | 403 | 403 | 200 | 200 | 200 | 200 | 403 | 401
            GET    /api/v1/people/{personId}                               | 403 | 403 | 404 | 404 | 404 | 404 | 403 | 401
            POST   /api/v1/assignments/preview                             | 403 | 403 | 200 | 404 | 200 | 404 | 403 | 401
            POST   /api/v1/assignments                                     | 403 | 403 | 409 | 404 | 409 | 404 | 403 | 401
            GET    /api/v1/assignments                                     | 403 | 403 | 200 | 200 | 200 | 200 | 403 | 401
            GET    /api/v1/assignments/{assignmentId}                      | 403 | 403 | 404 | 404 | 404 | 404 | 403 | 401
            DELETE /api/v1/assignments/{assignmentId}                      | 403 | 403 | 404 | 404 | 404 | 404 | 403 | 401
            GET    /api/v1/participants/{participantId}/proposal           | 404 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            POST   /api/v1/participants/{participantId}/proposal/accept    | 404 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            POST   /api/v1/participants/{participantId}/proposal/decline   | 404 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/places/waiting                                  | 403 | 403 | 200 | 200 | 403 | 403 | 403 | 401
            GET    /api/v1/places/waiting/count                            | 403 | 403 | 200 | 200 | 403 | 403 | 403 | 401
            POST   /api/v1/places/{participantId}/give                     | 403 | 403 | 404 | 404 | 403 | 403 | 403 | 401
            POST   /api/v1/places/{participantId}/refuse                   | 403 | 403 | 404 | 404 | 403 | 403 | 403 | 401
            GET    /api/v1/programme-imports                               | 403 | 403 | 200 | 200 | 403 | 403 | 403 | 401
            POST   /api/v1/programme-imports                               | 403 | 403 | 201 | 404 | 403 | 403 | 403 | 401
            GET    /api/v1/programme-imports/templates/{kind}              | 403 | 403 | 200 | 200 | 403 | 403 | 403 | 401
            GET    /api/v1/programme-imports/{importId}                    | 403 | 403 | 200 | 404 | 403 | 403 | 403 | 401
            DELETE /api/v1/programme-imports/{importId}                    | 403 | 403 | 409 | 404 | 403 | 403 | 403 | 401
            POST   /api/v1/programme-imports/{importId}/files/{kind}       | 403 | 403 | 409 | 404 | 403 | 403 | 403 | 401
            DELETE /api/v1/programme-imports/{importId}/files/{kind}       | 403 | 403 | 409 | 404 | 403 | 403 | 403 | 401
            GET    /api/v1/programme-imports/{importId}/files/{kind}/mapping | 403 | 403 | 404 | 404 | 403 | 403 | 403 | 401
            PUT    /api/v1/programme-imports/{importId}/files/{kind}/mapping | 403 | 403 | 412 | 404 | 403 | 403 | 403 | 401
            POST   /api/v1/programme-imports/{importId}/dry-run            | 403 | 403 | 412 | 404 | 403 | 403 | 403 | 401
            GET    /api/v1/programme-imports/{importId}/files/{kind}/rows  | 403 | 403 | 200 | 404 | 403 | 403 | 403 | 401
            GET    /api/v1/programme-imports/{importId}/files/{kind}/corrections | 403 | 403 | 404 | 404 | 403 | 403 | 403 | 401
            GET    /api/v1/programme-imports/{importId}/people             | 403 | 403 | 200 | 404 | 403 | 403 | 403 | 401
            GET    /api/v1/programme-imports/{importId}/sessions           | 403 | 403 | 200 | 404 | 403 | 403 | 403 | 401
            POST   /api/v1/programme-imports/{importId}/apply              | 403 | 403 | 412 | 404 | 403 | 403 | 403 | 401
            POST   /api/v1/programme-imports/{importId}/undo               | 403 | 403 | 409 | 404 | 403 | 403 | 403 | 401
            GET    /api/v1/assignment-plans                                | 403 | 403 | 403 | 403 | 200 | 200 | 403 | 401
            POST   /api/v1/assignment-plans                                | 403 | 403 | 403 | 403 | 201 | 201 | 403 | 401
            GET    /api/v1/assignment-plans/people-file-template           | 403 | 403 | 403 | 403 | 200 | 200 | 403 | 401
            GET    /api/v1/assignment-plans/{planId}                       | 403 | 403 | 403 | 403 | 200 | 404 | 403 | 401
            DELETE /api/v1/assignment-plans/{planId}                       | 403 | 403 | 403 | 403 | 409 | 404 | 403 | 401
            PUT    /api/v1/assignment-plans/{planId}/settings              | 403 | 403 | 403 | 403 | 412 | 404 | 403 | 401
            GET    /api/v1/assignment-plans/{planId}/people                | 403 | 403 | 403 | 403 | 200 | 404 | 403 | 401
            PUT    /api/v1/assignment-plans/{planId}/people                | 403 | 403 | 403 | 403 | 412 | 404 | 403 | 401
            POST   /api/v1/assignment-plans/{planId}/people-file           | 403 | 403 | 403 | 403 | 409 | 404 | 403 | 401
            GET    /api/v1/assignment-plans/{planId}/people-file           | 403 | 403 | 403 | 403 | 404 | 404 | 403 | 401
            DELETE /api/v1/assignment-plans/{planId}/people-file           | 403 | 403 | 403 | 403 | 409 | 404 | 403 | 401
            GET    /api/v1/assignment-plans/{planId}/people-file/corrections | 403 | 403 | 403 | 403 | 404 | 404 | 403 | 401
            POST   /api/v1/assignment-plans/{planId}/dry-run               | 403 | 403 | 403 | 403 | 412 | 404 | 403 | 401
            GET    /api/v1/assignment-plans/{planId}/rows                  | 403 | 403 | 403 | 403 | 200 | 404 | 403 | 401
            GET    /api/v1/assignment-plans/{planId}/standing              | 403 | 403 | 403 | 403 | 200 | 404 | 403 | 401
            GET    /api/v1/assignment-plans/{planId}/rows/file             | 403 | 403 | 403 | 403 | 200 | 404 | 403 | 401
            POST   /api/v1/assignment-plans/{planId}/apply                 | 403 | 403 | 403 | 403 | 412 | 404 | 403 | 401
            POST   /api/v1/assignment-plans/{planId}/rows/{personId}/decision | 403 | 403 | 403 | 403 | 412 | 404 | 403 | 401
            POST   /api/v1/assignment-plans/{planId}/undo                  | 403 | 403 | 403 | 403 | 409 | 404 | 403 | 401
            GET    /api/v1/improvement-priorities                          | 403 | 403 | 403 | 403 | 200 | 200 | 403 | 401
            POST   /api/v1/improvement-priorities                          | 403 | 403 | 403 | 403 | 201 | 201 | 403 | 401
            GET    /api/v1/improvement-priorities/{priorityId}             | 403 | 403 | 403 | 403 | 404 | 404 | 403 | 401
            PUT    /api/v1/improvement-priorities/{priorityId}             | 403 | 403 | 403 | 403 | 404 | 404 | 403 | 401
            DELETE /api/v1/improvement-priorities/{priorityId}             | 403 | 403 | 403 | 403 | 404 | 404 | 403 | 401
            GET    /api/v1/improvement-priorities/{priorityId}/coverage    | 403 | 403 | 403 | 403 | 404 | 404 | 403 | 401
            GET    /api/v1/improvement-priorities/{priorityId}/learners    | 403 | 403 | 403 | 403 | 404 | 404 | 403 | 401
            GET    /api/v1/participants/{participantId}/swap-partners      | 403 | 403 | 403 | 403 | 404 | 404 | 403 | 401
            POST   /api/v1/participants/{participantId}/session-swaps      | 403 | 403 | 403 | 403 | 404 | 404 | 403 | 401
            GET    /api/v1/trust-progress                                  | 403 | 403 | 403 | 403 | 200 | 200 | 403 | 401
            GET    /api/v1/trust-progress/schools                          | 403 | 403 | 403 | 403 | 200 | 200 | 403 | 401
            GET    /api/v1/trust-progress/people-at-risk                   | 403 | 403 | 403 | 403 | 200 | 200 | 403 | 401
            GET    /api/v1/trust-progress/file                             | 403 | 403 | 403 | 403 | 200 | 200 | 403 | 401
            GET    /api/v1/national-figures                                | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/national-figures/file                           | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/release-calendar                                | 403 | 403 | 403 | 403 | 200 | 200 | 403 | 401
            GET    /api/v1/release-agreements                              | 403 | 403 | 403 | 403 | 200 | 200 | 403 | 401
            GET    /api/v1/participants/{participantId}/release-agreement  | 200 | 404 | 403 | 403 | 200 | 404 | 403 | 401
            PUT    /api/v1/participants/{participantId}/release-agreement  | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/release-limits                                  | 403 | 403 | 403 | 403 | 200 | 200 | 403 | 401
            PUT    /api/v1/release-limits                                  | 403 | 403 | 403 | 403 | 412 | 412 | 403 | 401
            GET    /api/v1/participants/{participantId}/session-alternatives | 403 | 403 | 404 | 404 | 404 | 404 | 403 | 401
            POST   /api/v1/participants/{participantId}/session-moves      | 403 | 403 | 404 | 404 | 404 | 404 | 403 | 401
            POST   /api/v1/school-imports                                  | 403 | 403 | 403 | 403 | 422 | 422 | 403 | 401
            GET    /api/v1/school-imports/example                          | 403 | 403 | 403 | 403 | 200 | 200 | 403 | 401
            GET    /api/v1/school-imports/{jobId}                          | 403 | 403 | 403 | 403 | 404 | 404 | 403 | 401
            GET    /api/v1/school-imports/{jobId}/refused                  | 403 | 403 | 403 | 403 | 404 | 404 | 403 | 401
            GET    /api/v1/providers                                       | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 401
            POST   /api/v1/providers                                       | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/delivery-partners                               | 403 | 403 | 200 | 200 | 403 | 403 | 403 | 401
            GET    /api/v1/delivery-partners/{partnerId}                   | 403 | 403 | 200 | 404 | 403 | 403 | 403 | 401
            PUT    /api/v1/delivery-partners/{partnerId}/description       | 403 | 403 | 412 | 404 | 403 | 403 | 403 | 401
            PUT    /api/v1/delivery-partners/{partnerId}/contact           | 403 | 403 | 412 | 404 | 403 | 403 | 403 | 401
            PUT    /api/v1/delivery-partners/{partnerId}/sites/{siteId}    | 403 | 403 | 412 | 404 | 403 | 403 | 403 | 401
            DELETE /api/v1/delivery-partners/{partnerId}/sites/{siteId}    | 403 | 403 | 412 | 404 | 403 | 403 | 403 | 401
            GET    /api/v1/providers/{providerId}                          | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 401
            PUT    /api/v1/providers/{providerId}/name                     | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 401
            POST   /api/v1/providers/{providerId}/end                      | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 401
            POST   /api/v1/providers/{providerId}/reopen                   | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/funding-lists                                   | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/schools/{schoolId}/setting                      | 403 | 403 | 403 | 403 | 200 | 404 | 403 | 401
            PUT    /api/v1/schools/{schoolId}/setting                      | 403 | 403 | 403 | 403 | 412 | 404 | 403 | 401
            DELETE /api/v1/schools/{schoolId}/setting                      | 403 | 403 | 403 | 403 | 412 | 404 | 403 | 401
            GET    /api/v1/closed-schools                                  | 403 | 403 | 403 | 403 | 200 | 200 | 403 | 401
            GET    /api/v1/closed-schools/{schoolId}                       | 403 | 403 | 403 | 403 | 404 | 404 | 403 | 401
            PUT    /api/v1/closed-schools/{schoolId}/decision              | 403 | 403 | 403 | 403 | 404 | 404 | 403 | 401
            DELETE /api/v1/closed-schools/{schoolId}/decision              | 403 | 403 | 403 | 403 | 404 | 404 | 403 | 401
            GET    /api/v1/jobs/{jobId}                                    | 404 | 404 | 404 | 404 | 200 | 404 | 404 | 401
            GET    /api/v1/jobs/{jobId}/events                             | 404 | 404 | 404 | 404 | 200 | 404 | 404 | 401
            DELETE /api/v1/jobs/{jobId}                                    | 404 | 404 | 404 | 404 | 204 | 404 | 404 | 401
            GET    /api/v1/schools                                         | 200 | 200 | 200 | 200 | 200 | 200 | 403 | 401
            GET    /api/v1/schools/{schoolId}/calendar                     | 403 | 403 | 200 | 200 | 200 | 404 | 403 | 401
            PUT    /api/v1/schools/{schoolId}/calendar/own-entries         | 403 | 403 | 403 | 403 | 412 | 404 | 403 | 401
            GET    /api/v1/privacy-notice                                  | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
            GET    /api/v1/audit/events                                    | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/audit/events/file                               | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 401
            POST   /api/v1/audit/verifications                             | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/participants/{participantId}/data               | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/participants/{participantId}/data-requests      | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            POST   /api/v1/participants/{participantId}/data-requests      | 201 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/participants/{participantId}/looks              | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            POST   /api/v1/participants/{participantId}/looks              | 404 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            POST   /api/v1/participants/{participantId}/looks/{lookId}/take-back | 404 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/participants/{participantId}/tasks/{moduleId}   | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            PUT    /api/v1/participants/{participantId}/tasks/{moduleId}/steps/{stepId} | 409 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            POST   /api/v1/participants/{participantId}/tasks/{moduleId}/evidence | 409 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            POST   /api/v1/participants/{participantId}/tasks/{moduleId}/files | 422 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/participants/{participantId}/tasks/{moduleId}/evidence/{evidenceId}/file | 404 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            DELETE /api/v1/participants/{participantId}/tasks/{moduleId}/evidence/{evidenceId} | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            POST   /api/v1/participants/{participantId}/tasks/{moduleId}/verifications | 409 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            DELETE /api/v1/participants/{participantId}/tasks/{moduleId}/verifications/{verificationId} | 404 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/participants/{participantId}/portfolio          | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            POST   /api/v1/verifications/look                              | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
            POST   /api/v1/verifications/file                              | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
            POST   /api/v1/verifications/answer                            | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
            GET    /api/v1/participants/{participantId}/challenges         | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            POST   /api/v1/participants/{participantId}/challenges         | 201 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            DELETE /api/v1/participants/{participantId}/challenges/{challengeId} | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/participants/{participantId}/lesson-reports     | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            POST   /api/v1/participants/{participantId}/lesson-reports     | 404 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/lesson-times                                    | 403 | 403 | 403 | 403 | 403 | 403 | 200 | 401
            GET    /api/v1/lesson-reports                                  | 403 | 403 | 403 | 403 | 403 | 403 | 200 | 401
            POST   /api/v1/lesson-reports/{reportId}/answer                | 403 | 403 | 403 | 403 | 403 | 403 | 404 | 401
            GET    /api/v1/participants/{participantId}/prior-learning     | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            POST   /api/v1/participants/{participantId}/prior-learning     | 404 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/participants/{participantId}/prior-learning/qualifications | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            POST   /api/v1/participants/{participantId}/prior-learning/qualifications | 404 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            POST   /api/v1/participants/{participantId}/prior-learning/{claimId}/take-back | 404 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/prior-learning                                  | 403 | 403 | 200 | 200 | 403 | 403 | 403 | 401
            GET    /api/v1/prior-learning/{claimId}                        | 404 | 404 | 404 | 404 | 403 | 403 | 403 | 401
            POST   /api/v1/prior-learning/{claimId}/decide                 | 403 | 403 | 404 | 404 | 403 | 403 | 403 | 401
            GET    /api/v1/looks                                           | 403 | 403 | 200 | 200 | 200 | 200 | 403 | 401
            GET    /api/v1/looks/{lookId}                                  | 404 | 404 | 404 | 404 | 404 | 404 | 403 | 401
            POST   /api/v1/looks/{lookId}/begin                            | 403 | 403 | 404 | 404 | 404 | 404 | 403 | 401
            POST   /api/v1/looks/{lookId}/hand-over                        | 403 | 403 | 404 | 404 | 404 | 404 | 403 | 401
            POST   /api/v1/looks/{lookId}/answer                           | 403 | 403 | 404 | 404 | 404 | 404 | 403 | 401
            GET    /api/v1/cohort-health                                   | 403 | 403 | 200 | 200 | 403 | 403 | 403 | 401
            GET    /api/v1/cohort-health/people-falling-behind             | 403 | 403 | 200 | 200 | 403 | 403 | 403 | 401
            GET    /api/v1/cohort-health/sessions                          | 403 | 403 | 200 | 200 | 403 | 403 | 403 | 401
            GET    /api/v1/cohort-health/satisfaction                      | 403 | 403 | 200 | 200 | 403 | 403 | 403 | 401
            GET    /api/v1/participants/{participantId}/session-feedback   | 200 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            PUT    /api/v1/participants/{participantId}/session-feedback   | 404 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/cohort-health/pack                              | 403 | 403 | 200 | 200 | 403 | 403 | 403 | 401
            GET    /api/v1/cohort-health/file                              | 403 | 403 | 200 | 200 | 403 | 403 | 403 | 401
            GET    /api/v1/small-cohorts                                   | 403 | 403 | 200 | 200 | 403 | 403 | 403 | 401
            GET    /api/v1/small-cohorts/{offerId}                         | 403 | 403 | 200 | 404 | 403 | 403 | 403 | 401
            PUT    /api/v1/small-cohorts/{offerId}/costs                   | 403 | 403 | 412 | 404 | 403 | 403 | 403 | 401
            GET    /api/v1/merge-plans                                     | 403 | 403 | 200 | 200 | 403 | 403 | 403 | 401
            POST   /api/v1/merge-plans                                     | 403 | 403 | 422 | 422 | 403 | 403 | 403 | 401
            GET    /api/v1/merge-plans/{planId}                            | 403 | 403 | 404 | 404 | 403 | 403 | 403 | 401
            GET    /api/v1/merge-plans/{planId}/moves                      | 403 | 403 | 404 | 404 | 403 | 403 | 403 | 401
            POST   /api/v1/merge-plans/{planId}/choice                     | 403 | 403 | 404 | 404 | 403 | 403 | 403 | 401
            POST   /api/v1/merge-plans/{planId}/apply                      | 403 | 403 | 404 | 404 | 403 | 403 | 403 | 401
            POST   /api/v1/merge-plans/{planId}/undo                       | 403 | 403 | 404 | 404 | 403 | 403 | 403 | 401
            GET    /api/v1/participants/{participantId}/group-move         | 404 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            PUT    /api/v1/participants/{participantId}/group-move/answer  | 404 | 404 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/data-requests                                   | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 401
            GET    /api/v1/data-requests/{requestId}/effect                | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 401
            POST   /api/v1/data-requests/{requestId}/answer                | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 401
            """;

    private static final List<String> USERS =
            List.of("amara", "tom", "helen", "other-manager", "marcus", "other-lead", "noor", "");

    /** Where an administrator gets another answer than an author. */
    private static final Map<String, Integer> ADMINISTRATORS = Map.ofEntries(
            Map.entry("GET /api/v1/invitations", 200),
            Map.entry("GET /api/v1/members", 200),
            Map.entry("GET /api/v1/members/{accountId}/belongings", 404),
            Map.entry("POST /api/v1/members/{accountId}/end", 404),
            Map.entry("POST /api/v1/members/second-step/turn-off", 404),
            Map.entry("POST /api/v1/invitations", 201),
            Map.entry("POST /api/v1/invitations/{invitationId}/resend", 404),
            Map.entry("DELETE /api/v1/invitations/{invitationId}", 404),
            Map.entry("GET /api/v1/catalogue/graph", 403),
            Map.entry("POST /api/v1/catalogue/modules/{moduleId}/activities/{activityId}/try", 403),
            Map.entry("POST /api/v1/catalogue/modules/{moduleId}/checks/try", 403),
            Map.entry("GET /api/v1/catalogue/coverage", 403),
            Map.entry("GET /api/v1/catalogue/findings", 403),
            Map.entry("GET /api/v1/lesson-times", 403),
            Map.entry("GET /api/v1/lesson-reports", 403),
            Map.entry("POST /api/v1/lesson-reports/{reportId}/answer", 403),
            Map.entry("GET /api/v1/catalogue/evidence", 403),
            Map.entry("GET /api/v1/catalogue/overlap", 403),
            Map.entry("GET /api/v1/items", 403),
            Map.entry("GET /api/v1/items/file", 403),
            Map.entry("GET /api/v1/catalogue/overlap/file", 403),
            Map.entry("GET /api/v1/schools", 200),
            Map.entry("GET /api/v1/funding-lists", 200),
            Map.entry("GET /api/v1/providers", 200),
            Map.entry("POST /api/v1/providers", 422),
            Map.entry("GET /api/v1/providers/{providerId}", 404),
            Map.entry("PUT /api/v1/providers/{providerId}/name", 404),
            Map.entry("POST /api/v1/providers/{providerId}/end", 404),
            Map.entry("POST /api/v1/providers/{providerId}/reopen", 404),
            Map.entry("GET /api/v1/schools/{schoolId}/setting", 200),
            Map.entry("PUT /api/v1/schools/{schoolId}/setting", 412),
            Map.entry("DELETE /api/v1/schools/{schoolId}/setting", 412),
            Map.entry("GET /api/v1/closed-schools", 200),
            Map.entry("GET /api/v1/closed-schools/{schoolId}", 404),
            Map.entry("PUT /api/v1/closed-schools/{schoolId}/decision", 404),
            Map.entry("DELETE /api/v1/closed-schools/{schoolId}/decision", 404),
            Map.entry("POST /api/v1/school-imports", 422),
            Map.entry("GET /api/v1/school-imports/example", 200),
            Map.entry("GET /api/v1/school-imports/{jobId}", 404),
            Map.entry("GET /api/v1/school-imports/{jobId}/refused", 404));

    /** Where a data-protection officer gets another answer than an author. */
    private static final Map<String, Integer> OFFICERS = Map.ofEntries(
            Map.entry("GET /api/v1/catalogue/graph", 403),
            Map.entry("POST /api/v1/catalogue/modules/{moduleId}/activities/{activityId}/try", 403),
            Map.entry("POST /api/v1/catalogue/modules/{moduleId}/checks/try", 403),
            Map.entry("GET /api/v1/catalogue/coverage", 403),
            Map.entry("GET /api/v1/catalogue/findings", 403),
            Map.entry("GET /api/v1/catalogue/overlap", 403),
            Map.entry("GET /api/v1/items", 403),
            Map.entry("GET /api/v1/items/file", 403),
            Map.entry("GET /api/v1/catalogue/overlap/file", 403),
            Map.entry("GET /api/v1/lesson-times", 403),
            Map.entry("GET /api/v1/lesson-reports", 403),
            Map.entry("POST /api/v1/lesson-reports/{reportId}/answer", 403),
            Map.entry("GET /api/v1/data-requests", 200),
            Map.entry("GET /api/v1/data-requests/{requestId}/effect", 404),
            Map.entry("POST /api/v1/data-requests/{requestId}/answer", 404),
            Map.entry("GET /api/v1/audit/events", 200),
            Map.entry("GET /api/v1/audit/events/file", 200),
            Map.entry("POST /api/v1/audit/verifications", 202),
            Map.entry("GET /api/v1/catalogue/evidence", 403));

    /** Where those who look after the participant's school get another answer than an author. */
    private static final Map<String, Integer> SCHOOL_LEADS = Map.ofEntries(
            Map.entry("GET /api/v1/invitations", 200),
            Map.entry("POST /api/v1/invitations", 422),
            Map.entry("POST /api/v1/invitations/{invitationId}/resend", 404),
            Map.entry("DELETE /api/v1/invitations/{invitationId}", 404),
            Map.entry("GET /api/v1/members", 200),
            Map.entry("GET /api/v1/members/{accountId}/belongings", 404),
            Map.entry("POST /api/v1/members/{accountId}/end", 404),
            Map.entry("GET /api/v1/catalogue/graph", 403),
            Map.entry("POST /api/v1/catalogue/modules/{moduleId}/activities/{activityId}/try", 403),
            Map.entry("POST /api/v1/catalogue/modules/{moduleId}/checks/try", 403),
            Map.entry("GET /api/v1/catalogue/coverage", 403),
            Map.entry("GET /api/v1/catalogue/findings", 403),
            Map.entry("GET /api/v1/lesson-times", 403),
            Map.entry("GET /api/v1/lesson-reports", 403),
            Map.entry("POST /api/v1/lesson-reports/{reportId}/answer", 403),
            Map.entry("GET /api/v1/catalogue/evidence", 403),
            Map.entry("GET /api/v1/catalogue/overlap", 403),
            Map.entry("GET /api/v1/items", 403),
            Map.entry("GET /api/v1/items/file", 403),
            Map.entry("GET /api/v1/catalogue/overlap/file", 403),
            Map.entry("GET /api/v1/participants", 200),
            Map.entry("GET /api/v1/participants/overview", 200),
            Map.entry("GET /api/v1/participants/{participantId}", 200),
            Map.entry("GET /api/v1/participants/{participantId}/pathway", 200),
            Map.entry("GET /api/v1/release-calendar", 200),
            Map.entry("GET /api/v1/release-agreements", 200),
            Map.entry("GET /api/v1/participants/{participantId}/release-agreement", 200),
            Map.entry("PUT /api/v1/participants/{participantId}/release-agreement", 412),
            Map.entry("GET /api/v1/schools", 200),
            Map.entry("GET /api/v1/schools/{schoolId}/calendar", 200));

    private static final Map<String, Integer> SCHOOL_LEADS_ELSEWHERE = elsewhere(
            SCHOOL_LEADS,
            "GET /api/v1/participants/{participantId}",
            "GET /api/v1/participants/{participantId}/pathway",
            "GET /api/v1/participants/{participantId}/release-agreement",
            "PUT /api/v1/participants/{participantId}/release-agreement",
            "GET /api/v1/schools/{schoolId}/calendar");

    /** Where those of a delivery partner that does not run the participant's cohort get another answer than an author. */
    private static final Map<String, Integer> PARTNERS = Map.ofEntries(
            Map.entry("GET /api/v1/list-messages", 200),
            Map.entry("POST /api/v1/list-messages", 409),
            Map.entry("GET /api/v1/list-messages/readers", 200),
            Map.entry("POST /api/v1/list-messages/preview", 200),
            Map.entry("GET /api/v1/list-messages/{messageId}", 404),
            Map.entry("GET /api/v1/list-messages/{messageId}/recipients", 404),
            Map.entry("GET /api/v1/invitations", 200),
            Map.entry("POST /api/v1/invitations", 422),
            Map.entry("POST /api/v1/invitations/{invitationId}/resend", 404),
            Map.entry("DELETE /api/v1/invitations/{invitationId}", 404),
            Map.entry("GET /api/v1/members", 200),
            Map.entry("GET /api/v1/members/{accountId}/belongings", 404),
            Map.entry("POST /api/v1/members/{accountId}/end", 404),
            Map.entry("GET /api/v1/catalogue/graph", 403),
            Map.entry("POST /api/v1/catalogue/modules/{moduleId}/activities/{activityId}/try", 403),
            Map.entry("POST /api/v1/catalogue/modules/{moduleId}/checks/try", 403),
            Map.entry("GET /api/v1/catalogue/coverage", 403),
            Map.entry("GET /api/v1/catalogue/findings", 403),
            Map.entry("GET /api/v1/lesson-times", 403),
            Map.entry("GET /api/v1/lesson-reports", 403),
            Map.entry("POST /api/v1/lesson-reports/{reportId}/answer", 403),
            Map.entry("GET /api/v1/catalogue/evidence", 403),
            Map.entry("GET /api/v1/catalogue/overlap", 403),
            Map.entry("GET /api/v1/items", 403),
            Map.entry("GET /api/v1/items/file", 403),
            Map.entry("GET /api/v1/catalogue/overlap/file", 403),
            Map.entry("GET /api/v1/participants", 200),
            Map.entry("GET /api/v1/participants/overview", 200),
            Map.entry("GET /api/v1/participants/{participantId}", 404),
            Map.entry("GET /api/v1/participants/{participantId}/pathway", 404),
            Map.entry("GET /api/v1/cohort-health", 200),
            Map.entry("GET /api/v1/cohort-health/people-falling-behind", 200),
            Map.entry("GET /api/v1/cohort-health/sessions", 200),
            Map.entry("GET /api/v1/cohort-health/satisfaction", 200),
            Map.entry("GET /api/v1/cohort-health/file", 200),
            Map.entry("GET /api/v1/offers", 200),
            Map.entry("GET /api/v1/delivery-partners", 200),
            Map.entry("GET /api/v1/delivery-partners/{partnerId}", 200),
            Map.entry("PUT /api/v1/delivery-partners/{partnerId}/contact", 412),
            Map.entry("PUT /api/v1/delivery-partners/{partnerId}/sites/{siteId}", 412),
            Map.entry("DELETE /api/v1/delivery-partners/{partnerId}/sites/{siteId}", 412),
            Map.entry("GET /api/v1/local-sessions", 200),
            Map.entry("GET /api/v1/local-sessions/choices", 200),
            Map.entry("POST /api/v1/local-sessions/check", 404),
            Map.entry("POST /api/v1/local-sessions", 404),
            Map.entry("GET /api/v1/local-sessions/{localSessionId}", 404),
            Map.entry("PUT /api/v1/local-sessions/{localSessionId}", 404),
            Map.entry("POST /api/v1/local-sessions/{localSessionId}/withdrawal", 404),
            Map.entry("GET /api/v1/offers/{offerId}/session", 404),
            Map.entry("PUT /api/v1/offers/{offerId}/session", 404),
            Map.entry("POST /api/v1/offers/{offerId}/sessions/check", 404),
            Map.entry("GET /api/v1/offers/{offerId}/sessions", 404));

    /** Where a national steward gets another answer than an author: figures, and no endpoint with a person. */
    private static final Map<String, Integer> STEWARDS = Map.ofEntries(
            Map.entry("GET /api/v1/catalogue/graph", 403),
            Map.entry("POST /api/v1/catalogue/modules/{moduleId}/activities/{activityId}/try", 403),
            Map.entry("POST /api/v1/catalogue/modules/{moduleId}/checks/try", 403),
            Map.entry("GET /api/v1/catalogue/coverage", 403),
            Map.entry("GET /api/v1/catalogue/findings", 403),
            Map.entry("GET /api/v1/catalogue/overlap", 403),
            Map.entry("GET /api/v1/items", 403),
            Map.entry("GET /api/v1/items/file", 403),
            Map.entry("GET /api/v1/catalogue/overlap/file", 403),
            Map.entry("GET /api/v1/lesson-times", 403),
            Map.entry("GET /api/v1/lesson-reports", 403),
            Map.entry("POST /api/v1/lesson-reports/{reportId}/answer", 403),
            Map.entry("GET /api/v1/national-figures", 200),
            Map.entry("GET /api/v1/national-figures/file", 200),
            Map.entry("GET /api/v1/catalogue/evidence", 403));

    /** Where those who run sessions, and not the one that is asked for, get another answer than an author. */
    private static final Map<String, Integer> FACILITATORS = Map.ofEntries(
            Map.entry("GET /api/v1/catalogue/graph", 403),
            Map.entry("POST /api/v1/catalogue/modules/{moduleId}/activities/{activityId}/try", 403),
            Map.entry("POST /api/v1/catalogue/modules/{moduleId}/checks/try", 403),
            Map.entry("GET /api/v1/catalogue/coverage", 403),
            Map.entry("GET /api/v1/catalogue/findings", 403),
            Map.entry("GET /api/v1/lesson-times", 403),
            Map.entry("GET /api/v1/lesson-reports", 403),
            Map.entry("POST /api/v1/lesson-reports/{reportId}/answer", 403),
            Map.entry("GET /api/v1/facilitated-sessions", 200),
            Map.entry("GET /api/v1/facilitated-sessions/brief", 404),
            Map.entry("GET /api/v1/offers/{offerId}/register", 404),
            Map.entry("PUT /api/v1/offers/{offerId}/register", 404),
            Map.entry("GET /api/v1/offers/{offerId}/register/template", 404),
            Map.entry("GET /api/v1/offers/{offerId}/register/code", 404),
            Map.entry("POST /api/v1/offers/{offerId}/register/file", 404),
            Map.entry("GET /api/v1/catalogue/evidence", 403),
            Map.entry("GET /api/v1/catalogue/overlap", 403),
            Map.entry("GET /api/v1/items", 403),
            Map.entry("GET /api/v1/items/file", 403),
            Map.entry("GET /api/v1/catalogue/overlap/file", 403));

    private static Map<String, Integer> elsewhere(Map<String, Integer> own, String... notFound) {
        Map<String, Integer> others = new HashMap<>(own);
        List.of(notFound).forEach(endpoint -> others.put(endpoint, 404));
        return others;
    }

    private static final Scope WAYMARK = new Scope.System();
    private static final Scope TRUST = new Scope.Trust("trust-larkfield");

    private static final String PLAN = "endpoint-rules";
    private static final String PROGRAMME = "endpoint-rules";

    private static final String CHOICES = """
            {"minutesPerWeek":180,"finishBy":null,"phase":"PRIMARY","travels":true,"knownTopics":[],
             "excludedTopics":[],"addedTopics":[],"preferredModules":[],"away":[]}""";

    @Autowired
    private Endpoints endpoints;

    private String offer;
    private String lockedStep;
    private String job;

    @Autowired
    private Jobs jobs;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private ManyAssignmentRepository plans;

    @Autowired
    private ProgrammeRepository programmes;

    @BeforeEach
    void findWhatIsAskedFor() {
        offer = api.offerOf("NPQSL").id();
        lockedStep = api.pathwayOf("amara-osei").steps().stream()
                .filter(step -> step.status() == Pathway.Step.Status.LOCKED)
                .findFirst()
                .orElseThrow()
                .moduleId();
    }

    /** The trust lead's, and taken back already. */
    @BeforeEach
    void planForMany() {
        var done = new ManyAssignment(
                PLAN,
                0,
                "trust-larkfield",
                "account-marcus",
                "Marcus Bell",
                Instant.EPOCH,
                AssignmentPlan.State.UNDONE,
                new AssignmentSettings("Done", null, null, null, 120, 1, List.of(), null, null, null, null),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
        programmes
                .find(WAYMARK, PROGRAMME)
                .switchIfEmpty(programmes.save(WAYMARK, broughtIn()))
                .block();
        plans.find(TRUST, PLAN).switchIfEmpty(plans.save(TRUST, done)).block();
    }

    /** The trust lead's, and over. */
    @BeforeEach
    void doAJob() {
        var marcus = new Caller(
                "account-marcus", "Marcus Bell", Role.TRUST_LEAD, "trust-lead", TRUST, null, null, "endpoint-rules");
        job = jobs.submit(marcus, CountingWork.KIND, "endpoint-rules", "1")
                .map(Job::id)
                .block();
        jobs.follow(TRUST, job).blockLast(Duration.ofSeconds(20));
    }

    @BeforeEach
    void leadTheSchool() {
        accounts.save(new Account(
                        "account-hazel-head",
                        "hazel-head@waymark.example",
                        "Hazel Head",
                        "no password",
                        null,
                        List.of(new Membership(Role.SCHOOL_LEAD, "hazel-lane", "Hazel Lane", null, null)),
                        true))
                .block();
    }

    private record Rule(HttpMethod method, String path, List<Integer> statuses) {

        static Rule of(String line) {
            String[] cells = line.split("\\|");
            String[] endpoint = cells[0].strip().split(" +");
            List<Integer> statuses = Arrays.stream(cells)
                    .skip(1)
                    .map(cell -> Integer.parseInt(cell.strip()))
                    .toList();
            return new Rule(HttpMethod.valueOf(endpoint[0]), endpoint[1], statuses);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static List<Rule> rules() {
        return RULES.lines().skip(1).map(Rule::of).toList();
    }

    @Test
    void every_endpoint_has_a_row() {
        Set<String> rows = new TreeSet<>();
        rules().forEach(rule -> rows.add(rule.toString()));

        assertThat(endpoints.all()).extracting(Endpoint::toString).containsExactlyInAnyOrderElementsOf(rows);
    }

    @Test
    void every_endpoint_says_who_may() {
        List<String> silent = new ArrayList<>();
        endpoints.handlers().forEach(handler -> {
            if (!AnnotatedElementUtils.hasAnnotation(handler.getMethod(), PreAuthorize.class)) {
                silent.add(handler.toString());
            }
        });

        assertThat(endpoints.handlers()).isNotEmpty();
        assertThat(silent).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> each_role_gets_what_the_table_says() {
        return rules().stream().map(rule -> DynamicTest.dynamicTest(rule.toString(), () -> check(rule)));
    }

    @TestFactory
    Stream<DynamicTest> without_a_token_the_answer_says_to_sign_in() {
        return rules().stream()
                .filter(rule -> rule.statuses().getLast() == 401)
                .map(rule -> DynamicTest.dynamicTest(
                        rule.toString(),
                        () -> request(api.nobody(), rule)
                                .exchange()
                                .expectHeader()
                                .valueEquals("WWW-Authenticate", "Bearer")
                                .expectHeader()
                                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                                .expectBody(Problem.class)
                                .value(problem -> assertThat(problem.type()).isEqualTo("/problems/sign-in-needed"))));
    }

    /** Who runs the installation sees no more of people and content than an author, but for what is named here. */
    @TestFactory
    Stream<DynamicTest> an_administrator_gets_what_an_author_gets_but_for_a_few() {
        return asAnAuthorBut("robin", ADMINISTRATORS);
    }

    @TestFactory
    Stream<DynamicTest> a_data_protection_officer_gets_what_an_author_gets_but_for_a_few() {
        return asAnAuthorBut("dana", OFFICERS);
    }

    @TestFactory
    Stream<DynamicTest> a_school_lead_gets_what_an_author_gets_but_for_their_school() {
        return asAnAuthorBut("hazel-head", SCHOOL_LEADS);
    }

    /** Of the same trust. */
    @TestFactory
    Stream<DynamicTest> another_school_lead_does_not_find_the_people_of_that_school() {
        return asAnAuthorBut("rhys", SCHOOL_LEADS_ELSEWHERE);
    }

    @TestFactory
    Stream<DynamicTest> a_partner_gets_what_an_author_gets_but_for_its_cohorts() {
        return asAnAuthorBut("ottilie", PARTNERS);
    }

    @TestFactory
    Stream<DynamicTest> a_facilitator_gets_what_an_author_gets_but_for_sessions() {
        return asAnAuthorBut("fola", FACILITATORS);
    }

    @TestFactory
    Stream<DynamicTest> a_facilitator_of_another_provider_does_too() {
        return asAnAuthorBut("other-facilitator", FACILITATORS);
    }

    @TestFactory
    Stream<DynamicTest> a_national_steward_gets_what_an_author_gets_but_for_figures() {
        return asAnAuthorBut("petra", STEWARDS);
    }

    private Stream<DynamicTest> asAnAuthorBut(String user, Map<String, Integer> others) {
        return rules().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.toString(), () -> {
                    int author = rule.statuses().get(USERS.indexOf("noor"));
                    int got = request(client(user, rule), rule)
                            .exchange()
                            .expectBody()
                            .returnResult()
                            .getStatus()
                            .value();
                    assertThat(got).isEqualTo(others.getOrDefault(rule.toString(), author));
                    if (rule.toString().equals("DELETE /api/v1/me/sign-ins")) api.forgetTokens();
                }));
    }

    @Test
    void an_unknown_address_tells_nothing_to_those_who_are_not_signed_in() {
        api.nobody().get().uri("/api/v1/secrets").exchange().expectStatus().isUnauthorized();
        api.as("noor")
                .get()
                .uri("/api/v1/secrets")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    /** Taken back, so that nothing can be changed. */
    private RunningProgramme broughtIn() {
        return new RunningProgramme(
                PROGRAMME,
                0,
                "provider-fernhill",
                "account-helen",
                "Helen",
                Instant.EPOCH,
                ProgrammeImport.State.UNDONE,
                offer,
                "An offer",
                180,
                Map.of(),
                null,
                null,
                null);
    }

    private void check(Rule rule) {
        List<Integer> got = USERS.stream()
                .map(user -> request(client(user, rule), rule)
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .value())
                .toList();

        assertThat(got).as("%s for %s", rule, USERS).isEqualTo(rule.statuses());
        if (rule.toString().equals("DELETE /api/v1/me/sign-ins")) api.forgetTokens();
    }

    /** Whoever signs out needs a token that nobody else uses. */
    private WebTestClient client(String user, Rule rule) {
        if (user.isEmpty()) {
            return api.nobody();
        }
        return rule.path().equals("/api/v1/sign-ins/current") ? api.withToken(api.newToken(user)) : api.as(user);
    }

    private WebTestClient.RequestHeadersSpec<?> request(WebTestClient client, Rule rule) {
        String path = rule.path()
                .replace("{code}", "NPQSL")
                .replace("{moduleId}", lockedStep)
                .replace("{participantId}", "amara-osei")
                .replace("{offerId}", offer)
                .replace("{assignmentId}", "amara-osei")
                .replace("{schoolId}", "hazel-lane")
                .replace("{requestId}", "none")
                .replace("{lookId}", "none")
                .replace("{challengeId}", "none")
                .replace("{activityId}", "none")
                .replace("{reportId}", "none")
                .replace("{stepId}", "none")
                .replace("{evidenceId}", "none")
                .replace("{verificationId}", "none")
                .replace("{claimId}", "none")
                .replace("{secret}", "none")
                .replace("{statementId}", "none")
                .replace("{areaId}", "implementation")
                .replace("{hubId}", "none")
                .replace("{partnerId}", "partner-saltmarsh")
                .replace("{siteId}", "none")
                .replace("{rebookingId}", "none")
                .replace("{messageId}", "none")
                .replace("{sessionChangeId}", "none")
                .replace("{providerId}", "none")
                .replace("{planId}", PLAN)
                .replace("{importId}", PROGRAMME)
                .replace("{kind}", "PEOPLE")
                .replace("{personId}", "somebody")
                .replace("{priorityId}", "none")
                .replace("{localSessionId}", "none")
                .replace("{accountId}", "account-marcus")
                .replace("{changeId}", "none")
                .replace("{employmentId}", "none")
                .replace("{signInId}", "nobody-s")
                .replace("{invitationId}", "never-made")
                .replace("{jobId}", job);
        var request = client.method(rule.method())
                .uri(path + query(path))
                .header("If-Match", "\"999999\"")
                .header("Idempotency-Key", "endpoint-rules");
        if (rule.toString().equals("POST /api/v1/assignment-plans/{planId}/people-file")) {
            return request.contentType(MediaType.APPLICATION_OCTET_STREAM).bodyValue("Name,School".getBytes(US_ASCII));
        }
        if (rule.toString().equals("POST /api/v1/programme-imports/{importId}/files/{kind}")) {
            return request.contentType(MediaType.APPLICATION_OCTET_STREAM).bodyValue("Name,Email".getBytes(US_ASCII));
        }
        if (rule.toString().equals("POST /api/v1/school-imports")
                || rule.path().endsWith("/register/file")
                || rule.path().endsWith("/tasks/{moduleId}/files")) {
            return request.contentType(MediaType.APPLICATION_OCTET_STREAM).bodyValue(new byte[0]);
        }
        String body = body(rule);
        return body.isEmpty()
                ? request
                : request.contentType(MediaType.APPLICATION_JSON).bodyValue(body);
    }

    private static String query(String path) {
        if (path.endsWith("/files/PEOPLE")) {
            return "?name=people.csv";
        }
        if (path.contains("/tasks/") && path.endsWith("/files")) {
            return "?name=notes.txt";
        }
        if (path.endsWith("people-file")) {
            return "?name=people.csv";
        }
        if (path.endsWith("release-calendar")) {
            return "?from=2026-11-01&to=2026-12-01";
        }
        if (path.endsWith("national-figures/file") || path.endsWith("overlap/file") || path.endsWith("items/file")) {
            return "?format=CSV";
        }
        if (path.endsWith("cohort-health/file")) {
            return "?table=SESSIONS&format=CSV";
        }
        if (path.endsWith("cohort-health/sessions")) {
            return "?which=HELD";
        }
        if (path.endsWith("trust-progress/file")) {
            return "?format=XLSX&audience=TO_SHARE";
        }
        if (path.endsWith("/moves")) {
            return "?way=IN_PERSON";
        }
        if (path.endsWith("/session") || path.contains("/register")) {
            return "?id=none";
        }
        if (path.endsWith("/attendance/disputes") || path.endsWith("/session-feedback") || path.endsWith("/brief")) {
            return "?offerId=none&id=none";
        }
        if (path.endsWith("/provider-move")) {
            return "?offerId=none";
        }
        return path.contains("/session-") || path.endsWith("/swap-partners") ? "?from=none&to=none&with=none" : "";
    }

    private String body(Rule rule) {
        return switch (rule.path().substring("/api/v1/".length())) {
            case "programme-imports" ->
                rule.method() == HttpMethod.GET ? "" : "{\"offerId\":\"%s\",\"minutesPerWeek\":180}".formatted(offer);
            case "programme-imports/{importId}/files/{kind}/mapping" ->
                rule.method() == HttpMethod.GET ? "" : "{\"columns\":[],\"meanings\":[]}";
            case "sign-ins" -> """
                {"email":"noor@waymark.example","password":"try-waymark"}""";
            case "members/second-step/turn-off" -> """
                {"email":"nobody@waymark.example","reason":"Endpoint rules"}""";
            case "sign-ins/provider" -> """
                {"idToken":"none","nonce":"none"}""";
            case "me/second-factor/confirm" -> """
                {"code":"not a code"}""";
            case "me/second-factor/turn-off" -> """
                {"password":"not it"}""";
            case "me/password" -> """
                {"present":"not it","password":"not so short a one"}""";
            case "password-resets" -> """
                {"email":"%s@waymark.example"}""".formatted(UUID.randomUUID());
            case "list-messages" -> rule.method() == HttpMethod.GET ? "" : """
                {"subject":"Rules","text":"Rules","people":999999}""";
            case "list-messages/preview" -> """
                {"subject":"Rules","text":"Rules","people":0}""";
            case "notices/read" -> """
                {"ids":["none"]}""";
            case "me/mail-choice" -> rule.method() == HttpMethod.GET ? "" : """
                {"frequency":"AT_ONCE"}""";
            case "password-resets/look", "invitations/look", "mail-unsubscriptions" -> """
                {"token":"never-made"}""";
            case "password-resets/complete" -> """
                {"token":"never-made","password":"not so short a one"}""";
            case "invitations/accept" -> """
                {"token":"never-made","name":"Nobody"}""";
            case "members/{accountId}/end" -> """
                {"membershipId":"none"}""";
            case "invitations" -> rule.method() == HttpMethod.GET ? "" : """
                {"email":"rules@waymark.example","role":"AUTHOR"}""";
            case "me/acting-as" -> """
                {"membershipId":"trust-lead.of-another"}""";
            case "participants/{participantId}/steps/{moduleId}/answers", "catalogue/modules/{moduleId}/checks/try" ->
                """
                {"checkId":"1","chosen":[0]}""";
            case "participants/{participantId}/knowledge/areas/{areaId}/check/answers" -> """
                {"itemId":"none","version":"none","chosen":[0],"confidence":"SURE"}""";
            case "participants/{participantId}/steps/{moduleId}/activities/{activityId}",
                    "catalogue/modules/{moduleId}/activities/{activityId}/try" -> """
                {"contentHash":"none","chosen":[],"text":"","confidence":null,"finished":false}""";
            case "participants/{participantId}/steps/{moduleId}/time" -> rule.method() == HttpMethod.GET ? "" : """
                {"lesson":45,"task":null}""";
            case "participants/{participantId}/steps/{moduleId}/time/seen" -> """
                {"seconds":60}""";
            case "participants/{participantId}/steps/{moduleId}/record" -> """
                {"read":true,"taskDone":false,"taskNote":"","reflection":""}""";
            case "participants/{participantId}/pathway/preview", "participants/{participantId}/pathway/choices" ->
                CHOICES;
            case "participants/{participantId}/training/preview", "participants/{participantId}/training" ->
                rule.method() == HttpMethod.GET ? "" : """
                {"to":"DEFERRED","reason":"other","until":"2027-02-01"}""";
            case "participants/{participantId}/employment/role" -> """
                {"jobTitle":"Deputy head"}""";
            case "participants/{participantId}/employment/moves",
                    "participants/{participantId}/employment/moves/preview" -> """
                {"schoolId":"no-such-school","on":"2026-11-18"}""";
            case "offers" -> rule.method() == HttpMethod.GET ? "" : """
                {"qualification":"none","cohort":"Rules","starts":"2027-01-11"}""";
            case "offers/{offerId}/about" -> """
                {"title":"Rules","cohort":"Rules","starts":"2027-01-11","ends":"2028-01-11","assessmentMinutes":0,
                 "coaching":{"oneToOneMinutes":0,"groupMinutes":0},"coachingTakesTime":false}""";
            case "offers/{offerId}/rules", "offers/{offerId}/preview" -> """
                {"maxSelfStudyPercent":60,"minInPersonPercent":0,"minLivePercent":0,"maxMinutesPerWeek":600,"recordedCatchUp":true,
                 "primerMinutes":30,"known":"SKIPS","shortenedToPercent":100,"livePercent":0,"selfStudyPercent":0,
                 "catchUpCounts":true,
                 "engagement":{"percent":0,"live":25,"selfStudy":25,"coaching":25,"practice":25}}""";
            case "typical-participants" -> rule.method() == HttpMethod.GET ? "" : """
                {"people":[]}""";
            case "offers/{offerId}/teaching" -> """
                {"leftOut":[],"oneWay":[]}""";
            case "assignments/preview" -> """
                {"personId":"yusuf-rahmani","offerId":"%s","minutesPerWeek":120}""".formatted(offer);
            case "assignments" -> rule.method() == HttpMethod.GET ? "" : """
                {"personId":"amara-osei","offerId":"%s","minutesPerWeek":120}""".formatted(offer);
            case "assignment-plans", "assignment-plans/{planId}/settings" -> rule.method() == HttpMethod.GET ? "" : """
                {"title":"Spring","minutesPerWeek":120,"releasedADay":1,"schoolLimits":[]}""";
            case "improvement-priorities", "improvement-priorities/{priorityId}" ->
                rule.method() == HttpMethod.GET || rule.method() == HttpMethod.DELETE ? "" : """
                {"title":"Reading","why":"","qualification":"NPQSL","statementIds":["culture.expectations"]}""";
            case "participants/{participantId}/data-requests" -> rule.method() == HttpMethod.GET ? "" : """
                {"kind":"OTHER","text":"Endpoint rules"}""";
            case "providers" -> rule.method() == HttpMethod.GET ? "" : """
                {"name":"Endpoint rules","partOf":"none"}""";
            case "providers/{providerId}/name" -> """
                {"name":"Endpoint rules"}""";
            case "participants/{participantId}/looks" -> rule.method() == HttpMethod.GET ? "" : """
                {"about":"LEFT_OUT","subject":"none","text":"Endpoint rules"}""";
            case "participants/{participantId}/prior-learning/qualifications" ->
                rule.method() == HttpMethod.GET ? "" : """
                {"qualification":"NONE","frameworkVersion":"none","text":"Rules","place":"Rules","completed":"2024-01-01"}""";
            case "participants/{participantId}/prior-learning" -> rule.method() == HttpMethod.GET ? "" : """
                    {"topicId":"none","text":"A course","place":"Elsewhere","learnt":"2025-01-01"}""";
            case "prior-learning/{claimId}/decide" -> """
                    {"approved":false,"words":"Not enough"}""";
            case "participants/{participantId}/challenges" -> rule.method() == HttpMethod.GET ? "" : """
                {"text":"Endpoint rules"}""";
            case "participants/{participantId}/tasks/{moduleId}/steps/{stepId}" -> """
                {"done":true,"note":""}""";
            case "participants/{participantId}/tasks/{moduleId}/evidence" -> """
                {"text":"Endpoint rules"}""";
            case "participants/{participantId}/tasks/{moduleId}/verifications" -> """
                {"name":"Endpoint Rules","email":"rules@waymark.example"}""";
            case "verifications/look" -> """
                {"token":"never-made"}""";
            case "verifications/file" -> """
                {"token":"never-made","evidenceId":"none"}""";
            case "verifications/answer" -> """
                {"token":"never-made","verified":true,"name":"Endpoint Rules","said":""}""";
            case "participants/{participantId}/check-ins" -> """
                {"code":"NOCODE"}""";
            case "offers/{offerId}/register" -> rule.method() == HttpMethod.GET ? "" : """
                {"marks":[]}""";
            case "offers/{offerId}/register/disputes/{participantId}" -> """
                {"mark":"PRESENT","answer":"Endpoint rules"}""";
            case "participants/{participantId}/session-feedback" -> rule.method() == HttpMethod.GET ? "" : """
                {"useful":3}""";
            case "participants/{participantId}/attendance/disputes" -> """
                {"text":"Endpoint rules"}""";
            case "rebookings" -> rule.method() == HttpMethod.GET ? "" : """
                {"sessions":[{"offerId":"none","sessionId":"none"}],"reason":"Endpoint rules"}""";
            case "participants/{participantId}/needs" -> rule.method() == HttpMethod.GET ? "" : """
                {"access":[],"noCar":false}""";
            case "participants/{participantId}/bookings",
                    "participants/{participantId}/bookings/preview",
                    "participants/{participantId}/bookings/cancellations",
                    "participants/{participantId}/bookings/waiting",
                    "participants/{participantId}/bookings/waiting/ends",
                    "participants/{participantId}/bookings/cancellations/preview" ->
                rule.method() == HttpMethod.GET ? "" : """
                {"sessionId":"none","mayMoveOthers":false}""";
            case "participants/{participantId}/session-changes/{sessionChangeId}" -> """
                {"accepted":false}""";
            case "delivery-partners/{partnerId}/description" -> """
                {"text":"Endpoint rules"}""";
            case "delivery-partners/{partnerId}/contact" -> """
                {"name":"Endpoint rules","email":"rules@waymark.example"}""";
            case "delivery-partners/{partnerId}/sites/{siteId}" -> rule.method() == HttpMethod.DELETE ? "" : """
                {"name":"Endpoint rules","postcode":"LF1 2AB"}""";
            case "hubs", "hubs/{hubId}" -> rule.method() == HttpMethod.GET ? "" : """
                {"name":"Endpoint rules"}""";
            case "offers/{offerId}/sessions", "offers/{offerId}/sessions/check", "offers/{offerId}/session" ->
                rule.method() == HttpMethod.GET ? "" : """
                {"topicId":"none","start":"2027-02-01T16:00","minutes":60,"seats":10,"anchor":false,"despite":false}""";
            case "local-sessions", "local-sessions/check", "local-sessions/{localSessionId}" ->
                rule.method() == HttpMethod.GET ? "" : """
                {"offerId":"none","topicId":"none","start":"2027-02-01T16:00","minutes":60,"seats":10,
                 "facilitator":{"name":"Endpoint Rules","email":"rules@waymark.example"},"audience":"OWN_PEOPLE"}""";
            case "local-sessions/{localSessionId}/withdrawal" -> """
                {"reason":"Endpoint rules"}""";
            case "local-sessions/{localSessionId}/decision" -> """
                {"outcome":"REFUSE","words":"Endpoint rules","despite":false}""";
            case "local-sessions/{localSessionId}/quality" -> """
                {"note":"Endpoint rules"}""";
            case "looks/{lookId}/hand-over" -> """
                {"accountId":"none"}""";
            case "small-cohorts/{offerId}/costs" -> """
                {"fixed":9000,"perPerson":400,"price":900,"places":30}""";
            case "merge-plans" -> rule.method() == HttpMethod.GET ? "" : """
                {"qualification":"none","mostMinutes":60}""";
            case "merge-plans/{planId}/choice" -> """
                {"way":"IN_PERSON","answerBy":"2026-12-01"}""";
            case "participants/{participantId}/group-move/answer" -> """
                {"agrees":true}""";
            case "participants/{participantId}/lesson-reports" -> rule.method() == HttpMethod.GET ? "" : """
                {"moduleId":"none","kind":"WRONG","text":"Endpoint rules"}""";
            case "lesson-reports/{reportId}/answer" -> """
                {"text":"Endpoint rules"}""";
            case "looks/{lookId}/answer" -> """
                {"outcome":"STANDS","done":"","answer":"Endpoint rules"}""";
            case "data-requests/{requestId}/answer" -> """
                {"granted":true,"answer":"Done."}""";
            case "participants/{participantId}/release-agreement" -> rule.method() == HttpMethod.GET ? "" : """
                {"days":[{"on":"2027-01-11","answer":"AGREED","words":""}]}""";
            case "release-limits" -> rule.method() == HttpMethod.GET ? "" : """
                {"releasedADay":1,"schools":[]}""";
            case "assignment-plans/{planId}/rows/{personId}/decision" -> "{\"decision\":\"LEAVE_OUT\"}";
            case "assignment-plans/{planId}/people" -> rule.method() == HttpMethod.GET ? "" : """
                {"personIds":[]}""";
            case "schools/{schoolId}/calendar/own-entries" -> """
                {"entries":[]}""";
            case "schools/{schoolId}/setting" -> rule.method() != HttpMethod.PUT ? "" : """
                {"phase":"PRIMARY","kind":"MAINSTREAM","rural":false}""";
            case "closed-schools/{schoolId}/decision" -> rule.method() == HttpMethod.DELETE ? "" : """
                {"placements":[{"personId":"somebody","schoolId":null}]}""";
            default -> "";
        };
    }
}
