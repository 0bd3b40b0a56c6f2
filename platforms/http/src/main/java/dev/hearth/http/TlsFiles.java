package dev.hearth.http;

import dev.hearth.api.HubException;
import io.netty.handler.codec.http2.Http2SecurityUtil;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes what TLS needs of the files of the section {@code http:}. Blocks. */
final class TlsFiles {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);
    private static final List<String> KINDS = List.of("RSA", "EC", "EdDSA");
    // Object identifiers, DER: rsaEncryption with its NULL, and id-ecPublicKey.
    private static final byte[] RSA = {
            0x30, 0x0d, 0x06, 0x09, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05,
            0x00};
    private static final byte[] EC = {0x06, 0x07, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 0x02, 0x01};
    private static final byte[] VERSION = {0x02, 0x01, 0x00};
    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;

    /** Forward secret and authenticated, which every client of the last ten years can. */
    private static final List<String> MODERN = List.of(
            "TLS_AES_128_GCM_SHA256",
            "TLS_AES_256_GCM_SHA384",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

    private TlsFiles() {}

    /**
     * Reads the files.
     *
     * @param folder what relative paths are relative to
     * @return null when the section names no certificate
     * @throws HubException {@code invalid_certificate}, naming the file
     */
    static @Nullable SslContext read(HttpSettings settings, Path folder) {
        Path certificate = settings.certificate();
        if (certificate == null) {
            return null;
        }
        Path chainFile = folder.resolve(certificate);
        Path key = settings.key();
        Path keyFile = key == null ? chainFile : folder.resolve(key);
        List<X509Certificate> chain = certificates(chainFile);
        PrivateKey privateKey = privateKey(keyFile);
        try {
            SslContextBuilder builder = SslContextBuilder.forServer(privateKey, chain)
                    .sslProvider(SslProvider.JDK)
                    .protocols("TLSv1.3", "TLSv1.2")
                    .applicationProtocolConfig(new ApplicationProtocolConfig(
                            Protocol.ALPN,
                            SelectorFailureBehavior.NO_ADVERTISE,
                            SelectedListenerFailureBehavior.ACCEPT,
                            ApplicationProtocolNames.HTTP_2,
                            ApplicationProtocolNames.HTTP_1_1));
            builder.ciphers(settings.modern() ? MODERN : intermediate(), SupportedCipherSuiteFilter.INSTANCE);
            Path peers = settings.peerCertificate();
            if (peers != null) {
                builder.clientAuth(ClientAuth.REQUIRE).trustManager(certificates(folder.resolve(peers)));
            }
            return builder.build();
        } catch (IOException | IllegalArgumentException e) {
            throw new HubException(
                    "invalid_certificate",
                    "the certificate in " + chainFile + " and the key in " + keyFile + " cannot be used: "
                            + e.getMessage(),
                    e);
        }
    }

    private static List<String> intermediate() {
        List<String> ciphers = new ArrayList<>(MODERN);
        for (String each : Http2SecurityUtil.CIPHERS) {
            if (!ciphers.contains(each)) {
                ciphers.add(each);
            }
        }
        for (String each : List.of(
                "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256",
                "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384",
                "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256",
                "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256",
                "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA",
                "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384")) {
            ciphers.add(each);
        }
        return ciphers;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new HubException("invalid_certificate", "the file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<X509Certificate> certificates(Path file) {
        List<X509Certificate> chain = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(text(file));
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            while (blocks.find()) {
                if (blocks.group(1).endsWith("CERTIFICATE")) {
                    Certificate read = factory.generateCertificate(new ByteArrayInputStream(decoded(blocks.group(2))));
                    chain.add((X509Certificate) read);
                }
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new HubException(
                    "invalid_certificate", "the file " + file + " has a broken certificate: " + e.getMessage(), e);
        }
        if (chain.isEmpty()) {
            throw new HubException(
                    "invalid_certificate",
                    "the file " + file + " has no certificate in PEM ('-----BEGIN CERTIFICATE-----')");
        }
        return chain;
    }

    private static byte[] decoded(String base64) {
        return Base64.getMimeDecoder().decode(base64);
    }

    /** The first private key of the file: PKCS#8, PKCS#1 or SEC 1, not encrypted. */
    static PrivateKey privateKey(Path file) {
        Matcher blocks = BLOCK.matcher(text(file));
        byte[] parameters = {};
        while (blocks.find()) {
            byte[] der = decoded(blocks.group(2).replaceAll("(?m)^[A-Za-z-]+: .*$", ""));
            switch (blocks.group(1)) {
                case "EC PARAMETERS" -> parameters = der;
                case "PRIVATE KEY" -> {
                    return key(file, der);
                }
                case "RSA PRIVATE KEY" -> {
                    encryptedIs(file, blocks.group(2).contains("ENCRYPTED"));
                    return key(file, sequence(VERSION, RSA, tagged(OCTETS, der)));
                }
                case "EC PRIVATE KEY" -> {
                    encryptedIs(file, blocks.group(2).contains("ENCRYPTED"));
                    byte[] curve = parameters.length > 0 ? parameters : curveOf(file, der);
                    return key(file, sequence(VERSION, sequence(EC, curve), tagged(OCTETS, der)));
                }
                case "ENCRYPTED PRIVATE KEY" -> encryptedIs(file, true);
                default -> {
                    continue; // certificates, say
                }
            }
        }
        throw new HubException(
                "invalid_certificate",
                "the file " + file + " has no private key in PEM ('-----BEGIN PRIVATE KEY-----')");
    }

    private static void encryptedIs(Path file, boolean encrypted) {
        if (encrypted) {
            throw new HubException(
                    "invalid_certificate",
                    "the private key in " + file + " has a password; store it without one, as with 'openssl pkey -in "
                            + file.getFileName() + " -out new.pem'");
        }
    }

    private static PrivateKey key(Path file, byte[] pkcs8) {
        List<String> refusals = new ArrayList<>();
        for (String kind : KINDS) {
            try {
                return KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            } catch (GeneralSecurityException e) {
                refusals.add(kind + ": " + e.getMessage()); // perhaps it is of another kind
            }
        }
        throw new HubException(
                "invalid_certificate",
                "the private key in " + file + " cannot be read (" + String.join(", ", refusals) + ")");
    }

    // SEC 1: SEQUENCE { 1, OCTET STRING key, [0] curve, [1] public key }
    private static byte[] curveOf(Path file, byte[] der) {
        try {
            int at = contentAt(der, 0);
            while (at < der.length) {
                int content = contentAt(der, at);
                int length = lengthAt(der, at);
                if ((der[at] & 0xff) == 0xa0) {
                    return Arrays.copyOfRange(der, content, content + length);
                }
                at = content + length;
            }
        } catch (IndexOutOfBoundsException e) {
            throw new HubException("invalid_certificate", "the private key in " + file + " is cut off", e);
        }
        return new byte[0];
    }

    private static int contentAt(byte[] der, int at) {
        int first = der[at + 1] & 0xff;
        return at + 2 + (first < 0x80 ? 0 : first & 0x7f);
    }

    private static int lengthAt(byte[] der, int at) {
        int first = der[at + 1] & 0xff;
        if (first < 0x80) {
            return first;
        }
        int length = 0;
        for (int i = 0; i < (first & 0x7f); i++) {
            length = length << 8 | (der[at + 2 + i] & 0xff);
        }
        return length;
    }

    private static byte[] sequence(byte[]... parts) {
        return tagged(SEQUENCE, parts);
    }

    private static byte[] tagged(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream der = new ByteArrayOutputStream();
        der.write(tag);
        int length = content.size();
        if (length < 0x80) {
            der.write(length);
        } else if (length < 0x100) {
            der.write(0x81);
            der.write(length);
        } else {
            der.write(0x82);
            der.write(length >> 8);
            der.write(length);
        }
        der.writeBytes(content.toByteArray());
        return der.toByteArray();
    }
}
