import { describe, expect, it } from 'vitest';
import { testsIntegration } from '../../src/checks/tests-integration.ts';
import { project } from '../helpers/project.ts';

const judge = (files: Record<string, string>) => testsIntegration.evaluate(project(files));

const GO_CLIENT = `package client
import "net"
func dial(address string) (net.Conn, error) {
	return net.Dial("tcp", address)
}
func Connect(address string) (net.Conn, error) {
	return dial(address)
}
func Parse(line string) string {
	return line
}
`;
const goTest = (line: string, imports = '') => `package client
import (
	"testing"
	${imports}
)
func TestA(t *testing.T) {
	${line}
	if got == nil {
		t.Fatal("none")
	}
}
`;
const JAVA_CLIENT = `package chat;
import java.net.Socket;
public class Client {
  private final Socket socket;
  public Client(String host, int port) throws Exception {
    socket = new Socket(host, port);
  }
  public static String parse(String line) { return line.trim(); }
}
`;
const JAVA_SERVER = `package chat;
import java.net.ServerSocket;
public class Server {
  public void listen(int port) throws Exception {
    ServerSocket socket = new ServerSocket(port);
  }
}
`;
const javaTest = (lines: string) => `package chat;
import org.junit.jupiter.api.Test;
import static org.junit.jupiter.api.Assertions.assertEquals;
class ChatTest {
  @Test
  void answers() throws Exception {
    ${lines}
  }
}
`;

describe('a test opens sockets through own functions', () => {
  it.each<[string, Record<string, string>, string]>([
    [
      'of its own Go package',
      { 'client/a_test.go': goTest('got, _ := Connect("localhost:1")') },
      'Connect of client/client.go',
    ],
    [
      'of another Go package',
      { 'app/a_test.go': goTest('got, _ := client.Connect("localhost:1")', '"github.com/me/chat/client"') },
      'Connect of client/client.go',
    ],
    [
      'in a Java constructor',
      { 'src/test/java/chat/ChatTest.java': javaTest('assertEquals("PONG", new Client("localhost", 1).ping());') },
      'Client of src/main/java/chat/Client.java',
    ],
    [
      'in a Java method',
      {
        'src/test/java/chat/ChatTest.java': javaTest(
          'Server server = new Server();\nserver.listen(1);\nassertEquals(1, 1 + x);',
        ),
      },
      'listen of src/main/java/chat/Server.java',
    ],
    [
      'of a Rust module',
      {
        'tests/a.rs':
          'use chat::server;\n#[test]\nfn answers() {\n    let port = server::start();\n    assert!(port > 0);\n}\n',
      },
      'start of src/server.rs',
    ],
  ])('%s', (_what, files, detail) => {
    const finding = judge({
      'client/client.go': GO_CLIENT,
      'src/main/java/chat/Client.java': JAVA_CLIENT,
      'src/main/java/chat/Server.java': JAVA_SERVER,
      'src/server.rs':
        'use std::net::TcpListener;\npub fn start() -> u16 {\n    let l = TcpListener::bind("127.0.0.1:0").unwrap();\n    l.local_addr().unwrap().port()\n}\n',
      ...files,
    });
    expect(finding.verdict).toBe('met');
    expect(finding.evidence[0]?.detail).toContain(`crosses the network: ${detail}`);
  });

  it.each<[string, Record<string, string>]>([
    ['calls only what opens none', { 'client/a_test.go': goTest('got := Parse("x")') }],
    ['calls a namesake of another package', { 'other/a_test.go': goTest('got, _ := Connect("localhost:1")') }],
    [
      'replaces them by mocks',
      { 'client/a_test.go': goTest('got, _ := Connect("localhost:1")', '"github.com/golang/mock/gomock"') },
    ],
    [
      'calls a class that opens none by itself',
      { 'src/test/java/chat/ChatTest.java': javaTest('assertEquals("x", Client.parse("x "));') },
    ],
    [
      'calls a method of the same name on something else',
      { 'src/test/java/chat/ChatTest.java': javaTest('assertEquals(1, radio.listen(1));') },
    ],
  ])('but not where it %s', (_what, files) => {
    const finding = judge({
      'client/client.go': GO_CLIENT,
      'src/main/java/chat/Client.java': JAVA_CLIENT,
      'src/main/java/chat/Server.java': JAVA_SERVER,
      ...files,
    });
    expect(finding.verdict).toBe('unmet');
  });
});
