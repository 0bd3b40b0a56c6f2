package dev.hearth.rest.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The examples of RFC 7616, section 3.9.1, and RFC 2069, section 2.4, with its erratum. */
class DigestTest {
    private static final Login MUFASA = new Login(true, "Mufasa", "Circle of Life");
    private static final String CHANCE = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";
    private static final String MD5 =
            """
                    Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=MD5, \
                    nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"""";

    private final Digest digest = new Digest();

    @Test
    void theAnswerWithMd5IsThatOfTheRfc() {
        assertTrue(digest.challenged(List.of(MD5)));

        assertEquals("""
                Digest username="Mufasa", realm="http-auth@example.org", \
                nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", uri="/dir/index.html", algorithm=MD5, qop=auth, \
                nc=00000001, cnonce="f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ", \
                response="8ca523f5e9506fed4657c9700eebdbec", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"""",
                digest.authorization(MUFASA, "GET", "/dir/index.html", CHANCE));
    }

    @Test
    void theAnswerWithSha256IsThatOfTheRfcAndTheBetterOfTheTwoIsTaken() {
        assertTrue(digest.challenged(List.of(MD5, MD5.replace("MD5", "SHA-256"))));

        String line = Objects.requireNonNull(digest.authorization(MUFASA, "GET", "/dir/index.html", CHANCE));

        assertTrue(line.contains("response=\"753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1\""),
                line);
    }

    @Test
    void aServerWithoutQopGetsTheOldAnswer() {
        assertTrue(digest.challenged(
                List.of("Digest realm=\"testrealm@host.com\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\"")));

        String line = Objects.requireNonNull(digest.authorization(
                new Login(true, "Mufasa", "CircleOfLife"), "GET", "/dir/index.html", CHANCE));

        assertTrue(line.contains("response=\"1949323746fe6a43ef61f9606e7febea\""), line);
        assertFalse(line.contains("nc="), line);
    }

    @Test
    void eachRequestCountsUntilTheServerAsksAnew() {
        digest.challenged(List.of(MD5));

        digest.authorization(MUFASA, "GET", "/", CHANCE);
        String second = Objects.requireNonNull(digest.authorization(MUFASA, "GET", "/", CHANCE));
        digest.challenged(List.of(MD5));
        String anew = Objects.requireNonNull(digest.authorization(MUFASA, "GET", "/", CHANCE));

        assertTrue(second.contains("nc=00000002"), second);
        assertTrue(anew.contains("nc=00000001"), anew);
    }

    @Test
    void whatCannotBeMetIsNoChallenge() {
        assertFalse(digest.challenged(List.of("Basic realm=\"x\"")));
        assertFalse(digest.challenged(List.of("Digest realm=\"x\", nonce=\"y\", algorithm=SHA-512-256")));
        assertFalse(digest.challenged(List.of("Digest realm=\"x\", nonce=\"y\", qop=\"auth-int\"")));
        assertNull(digest.authorization(MUFASA, "GET", "/", CHANCE));
    }

    @Test
    void aChallengeIsFoundBesideOthers() {
        assertTrue(digest.challenged(List.of("Basic realm=\"a, b\", " + MD5 + ", Bearer realm=\"z\"")));

        String line = Objects.requireNonNull(digest.authorization(MUFASA, "GET", "/dir/index.html", CHANCE));

        assertTrue(line.contains("8ca523f5e9506fed4657c9700eebdbec"), line);
    }
}
