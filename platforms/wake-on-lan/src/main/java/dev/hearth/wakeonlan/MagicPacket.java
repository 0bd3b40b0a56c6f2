package dev.hearth.wakeonlan;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Selector;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;

/**
 * Six bytes of ones and sixteen times the address of the card that is to wake, sent to all in a network.
 *
 * @param address where it is sent, a name or a number
 */
record MagicPacket(Mac mac, String address, int port) {
    private static final int ONES = 6;
    private static final int TIMES = 16;
    private static final String EVERYBODY = "255.255.255.255";
    private static final int DISCARD_PORT = 9;

    static final Field<Mac> MAC = Field.required("mac", Mac.SCHEMA)
            .doc("The address of the network card of the machine.")
            .example("aa:bb:cc:dd:ee:ff")
            .form(FieldForm.of("MAC address", Selector.text()));
    static final Field<String> ADDRESS = Field.optional("broadcast_address", Schemas.string())
            .orElse(EVERYBODY)
            .doc("Where the packet is sent.")
            .example("192.168.255.255")
            .form(FieldForm.of("Broadcast address", Selector.text()));
    static final Field<Integer> PORT = Field.optional("broadcast_port", Schemas.port())
            .orElse(DISCARD_PORT)
            .doc("To which port the packet is sent.")
            .example(9)
            .form(FieldForm.of("Broadcast port", Selector.number(1, 65_535)));

    /** What a call of the service says. */
    static final Schema<MagicPacket> SCHEMA = Schemas.map(MAC, ADDRESS, PORT)
            .as(section -> new MagicPacket(section.get(MAC), section.get(ADDRESS), section.get(PORT)));

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(ONES + TIMES * mac.bytes().length);
        for (int i = 0; i < ONES; i++) {
            bytes.put((byte) 0xFF);
        }
        for (int i = 0; i < TIMES; i++) {
            bytes.put(mac.bytes());
        }
        return bytes.array();
    }

    /** Sends it. Blocks, so it belongs on a worker. */
    void send() throws IOException {
        byte[] bytes = bytes();
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setBroadcast(true);
            socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getByName(address), port));
        }
    }
}
