package dev.hearth.rest.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
    @ParameterizedTest
    @CsvSource({
            "http://192.0.2.7, http://192.0.2.7/",
            "http://192.0.2.7:8080?a=1, http://192.0.2.7:8080/?a=1",
            "http://[2001:db8::1]:80/x, http://[2001:db8::1]:80/x",
            "https://a.example/a b|c?q=ü#part, https://a.example/a%20b%7Cc?q=%C3%BC",
            "http://a.example/x%20y?f[0]=100%&z={1}, http://a.example/x%20y?f%5B0%5D=100%25&z=%7B1%7D"
    })
    void whatIsNotQuiteLegalIsMadeSo(String written, String asked) {
        assertEquals(URI.create(asked), Address.of(written, Map.of()).uri());
    }

    @Test
    void parametersAreAddedToThoseThatAreThere() {
        Map<String, String> params = new LinkedHashMap<>();
        params.put("q", "a b&c");
        params.put("yes", "True");

        assertEquals("http://a.example/?x=1&q=a+b%26c&yes=true",
                Address.of("http://a.example/?x=1", params).uri().toString());
        assertEquals("http://a.example/?q=a+b%26c&yes=true", Address.of("http://a.example", params).uri().toString());
    }

    @Test
    void userAndPasswordDoNotStayInTheAddress() {
        Address address = Address.of("http://me:p%40ss@a.example/x?key=secret", Map.of());

        assertEquals(new Login(false, "me", "p@ss"), address.login());
        assertEquals("http://a.example/x", Address.shown(address.uri()));
    }

    @Test
    void anAddressWithoutHostIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Address.of("http://a b/", Map.of()));
        assertThrows(IllegalArgumentException.class, () -> Address.of("http://:80/", Map.of()));
    }
}
