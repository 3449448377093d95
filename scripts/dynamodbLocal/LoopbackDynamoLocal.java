import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.dynamodb.services.local.main.ServerRunner;

/**
 * Amazon's DynamoDB Local on a free loopback port, which it prints. By itself it would listen on every interface, and it
 * has no option for that. It ends with its standard input, and so with whoever started it.
 */
final class LoopbackDynamoLocal {
  public static void main(String[] parameters) throws Exception {
    var dynamo = ServerRunner.createServerFromCommandLineArgs(new String[] {"-inMemory", "-disableTelemetry"});
    var jetty = dynamo.getClass().getDeclaredField("server");
    jetty.setAccessible(true);
    var connector = (ServerConnector) ((Server) jetty.get(dynamo)).getConnectors()[0];
    connector.setHost("127.0.0.1");
    connector.setPort(0);
    dynamo.start();
    System.out.println("http://127.0.0.1:" + connector.getLocalPort());
    while (System.in.read() >= 0) {}
    System.exit(0);
  }
}
