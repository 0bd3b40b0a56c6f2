package dev.hearth.cli.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import com.sun.net.httpserver.HttpServer;
import dev.hearth.cli.ApiProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A person with a browser and a hub that runs: makes the first user, says where the home is, logs in and out, changes the
 * password, makes tokens. With the system property {@code hearth.pictures} naming a folder, pictures of the pages are put
 * there.
 */
@Timeout(240)
class PagesIT {
    private static final String PASSWORD = "correct horse battery";

    @TempDir Path home;

    @TempDir Path profile;

    private ApiProcess hub;
    private Chromium browser;

    @BeforeEach
    void openABrowser() throws IOException, InterruptedException {
        Path program = Chromium.find();
        if (program == null) {
            String missing = "Chromium is missing: the tests of the pages are skipped";
            assertTrue(System.getenv("CI") == null, missing);
            abort(missing);
        }
        browser = new Chromium(program, profile);
        browser.look(1000, false);
        hub = ApiProcess.start(home, "");
    }

    @AfterEach
    void closeAll() {
        if (browser != null) {
            browser.close();
        }
        if (hub != null) {
            hub.close();
        }
    }

    private void open(String path) {
        browser.open(hub.url() + path);
    }

    /** Pictures of a page in light, in dark and on a phone, where it must not be wider than the screen. */
    private void look(String name) throws IOException {
        browser.look(1000, false);
        String ground = "getComputedStyle(document.body).backgroundColor";
        String light = browser.eval(ground).asString();
        keep(name);
        browser.look(360, false);
        assertTrue(browser.eval("document.documentElement.scrollWidth <= 360").asBoolean(), name + " is too wide");
        keep(name + "-phone");
        browser.look(1000, true);
        assertNotEquals(light, browser.eval(ground).asString(), name + " is the same in the dark");
        keep(name + "-dark");
        browser.look(1000, false);
    }

    private void keep(String name) throws IOException {
        String folder = System.getProperty("hearth.pictures");
        if (folder != null) {
            Files.write(Path.of(folder).resolve(name + ".png"), browser.picture());
        }
    }

    private void typeOwner(String password, String again) {
        browser.type("#name", "Zoë Hausmann");
        browser.type("#password", password);
        browser.type("#again", again);
    }

    private void makeOwner() {
        open("/");
        browser.awaitText("Welcome home");
        typeOwner(PASSWORD, PASSWORD);
        browser.click("#owner-submit");
        browser.awaitText("Where is your home?");
    }

    private void makeHome() {
        makeOwner();
        browser.click("#home-submit");
        browser.awaitText("All set");
    }

    private void logIn(String password) {
        browser.awaitThat("document.querySelector('#field-password')");
        browser.type("#field-username", "zoe");
        browser.type("#field-password", password);
        browser.pressEnter();
    }

    private JsonNode stored(String key) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(home.resolve(".storage").resolve(key))).get("data");
    }

    private int statusWith(String token) throws IOException, InterruptedException {
        return hub.send("GET", "/api/", token, null).statusCode();
    }

    @Test
    void theFirstPersonMakesTheOwnerAndSaysWhereTheHomeIs() throws IOException {
        open("/");
        browser.awaitText("Welcome home");
        assertEquals("/onboarding.html", browser.eval("location.pathname").asString());
        typeOwner("zoe", PASSWORD);
        browser.awaitText("Very easy to guess.");
        look("owner");
        browser.click("#owner-submit");
        browser.awaitText("The two passwords differ.");
        assertEquals("again", browser.eval("document.activeElement.id").asString());

        typeOwner(PASSWORD, PASSWORD);
        browser.awaitText("Very good.");
        assertEquals("zoe", browser.eval("document.querySelector('#username').value").asString());
        browser.click("#owner-submit");
        browser.awaitText("Where is your home?");
        assertEquals(
                List.of("DE", "EUR", "Europe/Berlin", "de", "metric"),
                browser.eval("['country', 'currency', 'time-zone', 'language'].map("
                        + "(id) => document.getElementById(id).value)"
                        + ".concat(document.querySelector('[name=unit_system]:checked').value)")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
        browser.type("#location-name", "Mühle");
        browser.type("#latitude", "95");
        look("home");
        browser.click("#home-submit");
        browser.awaitText("The latitude has to be a number from -90 to 90.");
        browser.type("#latitude", "52.51");
        browser.type("#longitude", "13.37");
        browser.type("#elevation", "34");
        browser.click("#home-submit");
        browser.awaitText("All set");
        look("done");

        assertEquals(4, stored("onboarding").get("done").size());
        assertEquals(52.51, stored("core.config").get("latitude").asDouble());
        assertEquals("Europe/Berlin", stored("core.config").get("time_zone").asString());
        browser.click("a.button[href='/']");
        browser.awaitText("Mühle");
        browser.awaitText("You are logged in as Zoë Hausmann.");
        look("start");
        open("/onboarding.html");
        browser.awaitText("All set");
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void aPersonWhoClosedTheBrowserHalfWayLogsInAndGoesOn() {
        makeOwner();
        browser.eval("localStorage.clear()");

        open("/");
        logIn(PASSWORD);

        browser.awaitText("Where is your home?");
        browser.click("#home-submit");
        browser.awaitText("All set");
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void peopleLogInAndOut() throws IOException {
        makeHome();
        open("/");
        browser.click("#logout");
        browser.awaitText("Log in to see your home.");
        look("outside");
        assertEquals(0, browser.eval("localStorage.length").asInt());

        browser.click("#login");
        logIn("wrong");
        browser.awaitText("User name or password is wrong.");
        look("login");
        logIn(PASSWORD);
        browser.awaitText("You are logged in as Zoë Hausmann.");

        assertEquals("/", browser.eval("location.pathname + location.search").asString());
        assertFalse(browser.eval("document.cookie").asString().contains("="));
        assertEquals(List.of(), browser.complaints().stream().filter(each -> !each.contains("/auth/")).toList());
    }

    @Test
    void aClientIsToldApartAndGetsItsCodeAndState() throws Exception {
        makeHome();
        BlockingQueue<String> asked = new LinkedBlockingQueue<>();
        HttpServer client = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        client.createContext("/back", exchange -> {
            asked.add(exchange.getRequestURI().getQuery());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        client.start();
        try {
            String page = "http://127.0.0.1:" + client.getAddress().getPort();
            open(authorize(page + "/", page + "/back?from=hub", "a state & more"));
            browser.awaitText("wants to use your home as you");
            assertTrue(browser.text().contains("127.0.0.1:" + client.getAddress().getPort()));
            look("client");
            logIn(PASSWORD);

            String query = asked.poll(30, TimeUnit.SECONDS);
            assertTrue(query.startsWith("from=hub&code="), query);
            assertTrue(query.endsWith("&state=a state & more"), query);
            String code = query.substring("from=hub&code=".length(), query.indexOf("&state="));
            JsonNode tokens = hub.tokens(
                    Map.of("grant_type", "authorization_code", "code", code, "client_id", page + "/"));
            assertEquals(200, statusWith(tokens.get("access_token").asString()));
        } finally {
            client.stop(0);
        }
    }

    private static String authorize(String client, String redirect, String state) {
        return "/auth/authorize?client_id=" + encoded(client) + "&redirect_uri=" + encoded(redirect) + "&state="
                + encoded(state);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void aClientThatWouldBeLedElsewhereIsRefused() throws IOException {
        makeHome();

        open(authorize("https://app.example/", "https://evil.example/", "x"));
        browser.awaitText("Careful: that is another address than the one who asks.");
        logIn(PASSWORD);
        browser.awaitText("The hub does not trust this request to log in.");
        look("refused");
        open(authorize("https://app.example/", "javascript:alert(1)", "x"));
        browser.awaitText("not one to be trusted");
        open("/auth/authorize?redirect_uri=" + encoded(hub.url() + "/"));
        browser.awaitText("Missing: client_id");

        assertFalse(browser.eval("document.querySelector('#login').checkVisibility()").asBoolean());
    }

    @Test
    void aNewHubLeadsFromTheLogInToItsFirstUser() {
        open(authorize(hub.url() + "/", hub.url() + "/", "x"));
        browser.awaitText("it has no user yet");

        browser.click("#refused-link");

        browser.awaitText("Welcome home");
    }

    @Test
    void aCodeThatWasNotAskedForHereIsNotTaken() {
        makeHome();
        browser.eval("localStorage.clear()");

        open("/?auth_callback=1&code=of-somebody-else&state=x");

        browser.awaitText("Log in to see your home.");
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void tokensAreMadeAndDeletedInTheProfile() throws IOException, InterruptedException {
        makeHome();
        open("/profile");
        browser.awaitText("You are the owner of this hub.");
        browser.type("#token-name", "Backup");
        look("profile");
        browser.click("#token-submit");
        browser.awaitText("This is the only time you see this token.");
        String token = browser.eval("document.querySelector('#made-token').textContent").asString();
        look("token");
        assertEquals(200, statusWith(token));

        browser.click("#made-done");
        browser.click("[aria-label='Delete Backup']");
        browser.awaitText("No tokens yet");

        assertEquals(401, statusWith(token));
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void thePasswordIsChangedInTheProfile() {
        makeHome();
        open("/profile");
        changePassword("wrong");
        browser.awaitText("The password you have now is another one.");
        changePassword(PASSWORD);
        browser.awaitText("Your password is changed.");

        browser.click("#logout");
        browser.click("#login");
        logIn(PASSWORD);
        browser.awaitText("User name or password is wrong.");
        logIn("another " + PASSWORD);

        browser.awaitText("You are logged in as Zoë Hausmann.");
    }

    private void changePassword(String current) {
        browser.type("#current", current);
        browser.type("#new", "another " + PASSWORD);
        browser.type("#profile #again", "another " + PASSWORD);
        browser.click("#password-submit");
    }

    @Test
    void aSecondStepIsSetUpAndAskedFor() throws Exception {
        makeHome();
        open("/profile");
        browser.click("#modules button");
        browser.awaitText("six digits that it shows");
        String key = browser.eval("document.querySelector('#second-key').textContent").asString();
        assertTrue(
                browser.eval("document.querySelector('#second-link').href").asString().startsWith("otpauth://totp/"));
        look("second-step");
        browser.type("#second-code", code(key));
        browser.click("#second-submit");
        browser.awaitText("Switched on");

        browser.click("#logout");
        browser.click("#login");
        logIn(PASSWORD);
        browser.awaitText("Now the code from your authenticator app.");
        look("code");
        browser.type("#field-code", "12345");
        browser.pressEnter();
        browser.awaitText("This code is wrong.");
        browser.type("#field-code", code(key));
        browser.pressEnter();

        browser.awaitText("You are logged in as Zoë Hausmann.");
    }

    /** What an authenticator app shows now: RFC 6238 with SHA-1, 30 seconds, six digits. */
    private static String code(String base32) throws GeneralSecurityException {
        ByteBuffer key = ByteBuffer.allocate(base32.length() * 5 / 8);
        long bits = 0;
        int count = 0;
        for (int i = 0; i < base32.length(); i++) {
            bits = bits << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(base32.charAt(i));
            count += 5;
            if (count >= 8) {
                count -= 8;
                key.put((byte) (bits >> count));
            }
        }
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(key.array(), "HmacSHA1"));
        byte[] hash = mac.doFinal(
                ByteBuffer.allocate(8).putLong(System.currentTimeMillis() / 30_000).array());
        int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xF) & Integer.MAX_VALUE;
        return "%06d".formatted(number % 1_000_000);
    }
}
