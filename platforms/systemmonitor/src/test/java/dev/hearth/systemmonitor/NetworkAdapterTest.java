package dev.hearth.systemmonitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkAdapterTest {
    @ParameterizedTest
    @CsvSource({
            "2001:0db8:0:0:0:0:0:7, 2001:db8::7",
            "2001:db8:0:1:0:0:0:1, 2001:db8:0:1::1",
            "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
            "2001:db8:1:0:1:1:1:1, 2001:db8:1:0:1:1:1:1",
            "fd00:0:0:0:0:0:0:0, fd00::"
    })
    void anAddressOfVersion6IsShownInItsShortestForm(String given, String shown) throws UnknownHostException {
        assertEquals(shown, adapter(given).address(Inet6Address.class));
    }

    @Test
    void anAddressThatOthersCannotReachIsPassedOver() throws UnknownHostException {
        NetworkAdapter adapter = adapter("fe80::1", "::1", "192.0.2.7", "192.0.2.8");

        assertNull(adapter.address(Inet6Address.class));
        assertEquals("192.0.2.7", adapter.address(Inet4Address.class));
    }

    private static NetworkAdapter adapter(String first, String... more) throws UnknownHostException {
        List<InetAddress> addresses = new ArrayList<>(List.of(InetAddress.getByName(first)));
        for (String each : more) {
            addresses.add(InetAddress.getByName(each));
        }
        return new NetworkAdapter(0, 0, 0, 0, addresses);
    }
}
