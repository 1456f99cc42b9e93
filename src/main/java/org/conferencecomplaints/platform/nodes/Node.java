package org.conferencecomplaints.platform.nodes;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** This node: an id for each start, and a name that it has again after a restart, of its computer and its home. */
@Component
public class Node {

    private static final int LONGEST = 255;

    private final String id = UUID.randomUUID().toString();
    private final String name;

    @Autowired
    Node(@Value("${complaints.home}") Path home) {
        this(host() + ":" + home.toAbsolutePath().normalize());
    }

    public Node(String name) {
        this.name = name.substring(0, Math.min(name.length(), LONGEST));
    }

    public String id() {
        return id;
    }

    String name() {
        return name;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
