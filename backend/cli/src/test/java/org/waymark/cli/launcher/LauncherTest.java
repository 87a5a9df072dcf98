package org.waymark.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherTest {

    @TempDir
    Path folder;

    Checkout checkout;

    @BeforeEach
    void checkOut() throws IOException {
        checkout = new Checkout(folder);
    }

    @Test
    void help_names_every_command() throws IOException {
        var help = checkout.run("help");
        assertThat(help.code()).isZero();
        assertThat(help.output())
                .contains(
                        "start",
                        "stop",
                        "status",
                        "test",
                        "bench",
                        "lint",
                        "import-framework",
                        "plan",
                        "backup",
                        "restore",
                        "verify-audit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dance",
                "start --slowly",
                "start --port",
                "start --port 0",
                "start --port 65535",
                "start --port many",
                "start --fresh --mongodb mongodb://localhost",
                "stop now",
                "status -v",
                "test --some",
                "bench nothing",
                "plan",
                "import-framework",
                "backup",
                "restore"
            })
    void a_command_that_makes_no_sense_is_refused_and_help_given(String line) throws IOException {
        var refused = checkout.run(line.split(" "));
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.output()).contains("./waymark start [--fresh]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "test", "lint", "backup file"})
    void without_a_suitable_JDK_it_says_how_to_get_one(String line) throws IOException {
        var refused = checkout.withoutJdk().run(line.split(" "));
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.output()).contains("JDK 25").contains("adoptium.net").hasLineCount(1);
    }

    @Test
    void an_older_JDK_does_not_do() throws IOException {
        checkout.write("jdk/release", "JAVA_VERSION=\"17.0.15\"\n");
        assertThat(checkout.withoutJdk().withJdk("jdk").run("start").output()).contains("JDK 25 or newer");
    }

    @Test
    void a_port_in_use_is_named_with_the_way_out() throws IOException {
        try (var taken = listener(0)) {
            var port = taken.getLocalPort();
            var interfaceRefused = checkout.run("start", "--port", "" + port);
            assertThat(interfaceRefused.code()).isEqualTo(2);
            assertThat(interfaceRefused.output()).contains("Port " + port, "the interface", "--port N");

            var backendRefused = checkout.run("start", "--port", "" + (port - 1));
            assertThat(backendRefused.code()).isEqualTo(2);
            assertThat(backendRefused.output()).contains("Port " + port, "the backend", "--port N");
        }
    }

    @Test
    void starts_once_says_who_may_sign_in_and_stops_when_told() throws IOException {
        var port = freePort();
        var started = checkout.begin("start", "--port", "" + port).saying("Ctrl-C");
        assertThat(started.output())
                .contains("Waymark runs at http://localhost:" + port)
                .contains("  amara@demo.example  demo      participant  Amara, head of a \"small\" school\n")
                .contains("  zoe@demo.example    demo-two  trust lead   Zoë, six schools\n");
        assertThat(checkout.read("data/logs/ui.log")).contains("backend at http://127.0.0.1:" + (port + 1));

        var status = checkout.run("status");
        assertThat(status.code()).isZero();
        assertThat(status.output())
                .contains("http://localhost:" + port, "backend  up", "ui       up", "embedded", "MB");

        var second = checkout.run("start", "--port", "" + freePort());
        assertThat(second.code()).isEqualTo(2);
        assertThat(second.output()).contains("already running at http://localhost:" + port);

        assertThat(checkout.run("stop").output()).contains("has stopped");
        assertThat(started.ended().code()).isZero();
        assertThat(checkout.run("status").output()).contains("not running");
        assertThat(checkout.has("data/run/backend.pid")).isFalse();
    }

    @Test
    void stops_its_applications_when_it_is_interrupted() throws IOException {
        var started = checkout.begin("start", "--port", "" + freePort()).saying("Ctrl-C");
        var backend = process("backend");
        var ui = process("ui");
        assertThat(started.interrupted().code()).isZero();
        assertThat(started.output()).contains("stopped.");
        assertThat(backend.isAlive() || ui.isAlive()).isFalse();
    }

    @Test
    void says_so_when_an_application_ends_by_itself_and_stops_the_other() throws IOException {
        var started = checkout.begin("start", "--port", "" + freePort()).saying("Ctrl-C");
        var ui = process("ui");
        process("backend").destroyForcibly();
        assertThat(started.ended().code()).isEqualTo(1);
        assertThat(started.output()).contains("The backend stopped by itself", "a MongoDB is not named");
        assertThat(ui.isAlive()).isFalse();
    }

    @Test
    void stop_finds_what_has_lost_its_launcher() throws IOException {
        var started = checkout.begin("start", "--port", "" + freePort()).saying("Ctrl-C");
        var backend = process("backend");
        started.process().destroyForcibly();
        assertThat(checkout.run("start").output()).contains("already running");
        assertThat(checkout.run("stop").output()).contains("has stopped");
        assertThat(backend.onExit()).succeedsWithin(Launch.PATIENCE);
    }

    @Test
    void takes_no_other_process_for_its_own_after_a_crash() throws IOException {
        var somebody = "" + ProcessHandle.current().pid();
        checkout.write("data/run/launcher.pid", somebody);
        checkout.write("data/run/backend.pid", somebody);
        assertThat(checkout.run("status").output()).contains("not running");
        assertThat(checkout.run("stop").output()).contains("not running");
        var started = checkout.begin("start", "--port", "" + freePort()).saying("Ctrl-C");
        assertThat(started.interrupted().code()).isZero();
    }

    @Test
    void fresh_empties_the_store_and_keeps_the_rest() throws IOException {
        checkout.write("data/store/waymark.mv.db", "old");
        checkout.write("data/backup.gz", "precious");
        checkout.begin("start", "--fresh", "--port", "" + freePort())
                .saying("Ctrl-C")
                .interrupted();
        assertThat(checkout.has("data/store/waymark.mv.db")).isFalse();
        assertThat(checkout.has("data/backup.gz")).isTrue();
    }

    @Test
    void hands_a_MongoDB_to_the_backend_alone_and_shows_its_password_to_nobody() throws IOException {
        var started = checkout.begin(
                        "start",
                        "--port",
                        "" + freePort(),
                        "--mongodb",
                        "mongodb://me:secret@db.example:27017/w?tls=true")
                .saying("Ctrl-C");
        var status = checkout.run("status");
        assertThat(status.output()).contains("MongoDB at db.example:27017");
        assertThat(checkout.read("data/logs/backend.log")).contains("a MongoDB is named");
        assertThat(checkout.read("data/logs/ui.log")).contains("a MongoDB is not named");
        started.interrupted();
        assertThat(started.output()).contains("no demonstration accounts", "\nFirst start: sign in as somebody\n");
        assertThat(started.output() + status.output()).doesNotContain("secret");
    }

    @Test
    void builds_only_what_is_out_of_date_and_shows_why_a_build_failed() throws IOException {
        checkout.withMaven("echo it does not compile: \"$@\"; exit 1");
        checkout.write("frontend-vaadin/src/main/java/New.java", "");
        checkout.makeNewer("frontend-vaadin/src/main/java/New.java");
        var started = checkout.run("start", "--port", "" + freePort());
        assertThat(started.code()).isEqualTo(1);
        assertThat(started.output())
                .contains("it does not compile")
                .contains("--projects frontend-vaadin --also-make")
                .contains("The build failed");
    }

    @Test
    void counts_the_tests_of_every_module() throws IOException {
        checkout.write("one/target/surefire-reports/TEST-a.xml", suite(5, 1, 1, 1));
        checkout.write("two/target/failsafe-reports/TEST-b.xml", suite(10, 0, 0, 2));
        checkout.write("two/target/surefire-reports/a.txt", "Tests run: 7");
        assertThat(checkout.call("tests", "count_tests", folder).output())
                .isEqualTo("10 passed, 2 failed, 3 skipped\n");
    }

    @Test
    void names_the_tests_that_failed() throws IOException {
        checkout.write("one/target/surefire-reports/TEST-a.xml", """
                <testsuite name="a" tests="3" errors="1" skipped="0" failures="1">
                  <testcase name="holds" classname="org.A" time="0.1"/>
                  <testcase name="breaks(int)[1]" classname="org.A" time="0.1">
                    <failure message="expected &lt;1&gt;" type="x"><![CDATA[at line 7]]></failure>
                  </testcase>
                  <testcase name="ends" classname="org.A" time="0.1"><error type="x"/></testcase>
                </testsuite>
                """);
        assertThat(checkout.call("tests", "name_failed_tests", folder).output())
                .isEqualTo("failed: org.A.breaks(int)[1]\nfailed: org.A.ends\n");
    }

    private ProcessHandle process(String application) throws IOException {
        var pid =
                Long.parseLong(checkout.read("data/run/" + application + ".pid").strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static String suite(int tests, int errors, int failures, int skipped) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite name="x" time="0.1" tests="%d" errors="%d" skipped="%d" failures="%d">
                  <properties><property name="tests" value="99"/></properties>
                </testsuite>
                """.formatted(tests, errors, skipped, failures);
    }

    /** The first of two neighbours that nobody listens on. */
    private static int freePort() throws IOException {
        try (var first = listener(0)) {
            try (var second = listener(first.getLocalPort() + 1)) {
                return first.getLocalPort();
            } catch (IOException taken) {
                return freePort();
            }
        }
    }

    private static ServerSocket listener(int port) throws IOException {
        return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    }
}
