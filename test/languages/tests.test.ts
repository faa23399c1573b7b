import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/languages/extensions.ts';
import { extractorFor } from '../../src/languages/registry.ts';

/** The test cases of a text, as `name assertions/vacuous boundary-kinds`. */
function cases(path: string, text: string): string[] {
  const language = languageOf(path.slice(path.lastIndexOf('.') + 1));
  const extract = language && extractorFor(language, path);
  if (!extract) throw new Error(`no extractor for ${path}`);
  return extract(text, path).tests.map((test) => {
    const kinds = [...new Set(test.boundaries.map((boundary) => boundary.kind))].join(' ');
    return `${test.name} ${test.assertions}/${test.vacuous} ${kinds}`.trim();
  });
}

const TABLE: readonly [what: string, path: string, text: string, expected: string[]][] = [
  [
    'jest: assertions, none, and one that cannot fail',
    'sum.test.js',
    `// it('commented', () => { expect(sum(1)).toBe(1) })
describe('sum', () => {
  it('adds', () => { expect(sum(1, 2)).toBe(3); expect(sum(0, 0)).toBe(0); });
  it('runs', () => { sum(1, 2); });
  test('truth', () => expect(true).toBe(true));
  it.skip('later', () => { expect(sum(2, 2)).toBe(4); });
});`,
    ['adds 2/0', 'runs 0/0', 'truth 0/1'],
  ],
  [
    'jest: a table of cases',
    'max.test.ts',
    "import { max } from './max';\nit.each([[1, 2, 2], [3, 1, 3]])('max of %i and %i', (a, b, want) => {\n  expect(max(a, b)).toBe(want);\n});",
    ['max of %i and %i 1/0'],
  ],
  [
    'supertest against the app',
    'api.test.js',
    "const request = require('supertest');\nconst app = require('../app');\ntest('lists', async () => {\n  const res = await request(app).get('/items');\n  expect(res.status).toBe(200);\n});",
    ['lists 1/0 http'],
  ],
  [
    'a stubbed client is no boundary, a live local one is',
    'client.spec.ts',
    "import nock from 'nock';\nimport axios from 'axios';\nit('asks', async () => { nock('http://localhost'); const r = await axios.get('http://localhost/x'); expect(r.data).toEqual({}); });",
    ['asks 1/0'],
  ],
  [
    'node:test with assert',
    'math.test.mjs',
    "import test from 'node:test';\nimport assert from 'node:assert';\ntest('doubles', () => { assert.equal(double(2), 4); });\ntest('nothing', () => { assert.equal(1, 1); });",
    ['doubles 1/0', 'nothing 0/1'],
  ],
  [
    'playwright',
    'home.spec.ts',
    "import { test, expect } from '@playwright/test';\ntest('opens', async ({ page }) => { await page.goto('/'); await expect(page.locator('h1')).toHaveText('Shop'); });",
    ['opens 1/0 browser'],
  ],
  [
    "a generator's untouched test",
    'App.test.js',
    "test('renders learn react link', () => { render(<App />); expect(link).toBeInTheDocument(); });",
    ['renders learn react link 0/1'],
  ],
  [
    'JUnit 5, MockMvc',
    'src/test/java/shop/OrderTest.java',
    `package shop;
import org.junit.jupiter.api.Test;
@SpringBootTest @AutoConfigureMockMvc
class OrderTest {
  @Autowired private MockMvc mockMvc;
  @Test
  @DisplayName("adds up (all of it)")
  void total() throws Exception { mockMvc.perform(get("/orders")).andExpect(status().isOk()); }
  @Test void contextLoads() { }
  @Test void truth() { assertTrue(true); }
}`,
    ['total 1/0 http', 'contextLoads 0/0 http', 'truth 0/1 http'],
  ],
  [
    'JUnit 4, an expected exception',
    'T.java',
    'import org.junit.Test;\npublic class T { @Test(expected = IllegalStateException.class) public void fails() { new Queue().pop(); } }',
    ['fails 1/0'],
  ],
  [
    'JUnit 3',
    'T.java',
    'public class T extends TestCase { public void testPop() { assertEquals(1, new Queue(1).pop()); } }',
    ['testPop 1/0'],
  ],
  [
    'Kotlin, a sentence for a name',
    'QueueTest.kt',
    'import org.junit.jupiter.api.Test\nclass QueueTest {\n  @Test\n  fun `pops the first`() {\n    assertEquals(1, Queue(1).pop())\n  }\n}',
    ['pops the first 1/0'],
  ],
  [
    'Kotest',
    'QueueTest.kt',
    'import io.kotest.core.spec.style.FunSpec\nclass QueueTest : FunSpec({\n  test("pops") { Queue(1).pop() shouldBe 1 }\n})',
    ['pops 1/0'],
  ],
  [
    'Spock',
    'QueueSpec.groovy',
    'import spock.lang.Specification\nclass QueueSpec extends Specification {\n  def "pops the first"() {\n    expect:\n    new Queue(1).pop() == 1\n  }\n}',
    ['pops the first 1/0'],
  ],
  [
    'Spock, a specification that descends from another of the suite',
    'QueueSpec.groovy',
    "package a\nclass QueueSpec extends BaseQueueSpec {\n  def 'pops the first'() {\n    expect:\n    new Queue(1).pop() == 1\n  }\n  void 'stays empty'() {\n    expect:\n    new Queue().empty\n  }\n}",
    ['pops the first 1/0', 'stays empty 1/0'],
  ],
  [
    'Go, a recorder that no request comes to',
    'service_test.go',
    `package shop
import ("net/http/httptest"; "testing"; "github.com/gin-gonic/gin")
func TestAlbum(t *testing.T) {
	ctx, _ := gin.CreateTestContext(httptest.NewRecorder())
	_, err := service.Album(ctx, 1)
	assert.NoError(t, err)
}
`,
    ['TestAlbum 1/0'],
  ],
  [
    'Go, a table and a recorder',
    'handler_test.go',
    `package shop
import ("net/http/httptest"; "testing")
func TestAdd(t *testing.T) {
	for _, tt := range []struct{ a, want int }{{1, 2}} {
		if got := Add(tt.a); got != tt.want { t.Errorf("got %d", got) }
	}
}
func TestList(t *testing.T) { rec := httptest.NewRecorder(); List(rec, nil); assert.Equal(t, 200, rec.Code) }
func TestMain(m *testing.M) { os.Exit(m.Run()) }`,
    ['TestAdd 1/0', 'TestList 1/0 http'],
  ],
  [
    'Go, what fails under another name',
    'notes_test.go',
    'package a\nfunc TestOne(test *testing.T) { if One() != 1 { test.Fail() } }\nfunc TestTwo(tst *testing.T) { Two(); log.Fatal("no") }',
    ['TestOne 1/0', 'TestTwo 0/0'],
  ],
  [
    'Go, a helper that asserts',
    'add_test.go',
    'package a\nfunc check(t *testing.T, got int) { if got != 1 { t.Fatal("no") } }\nfunc TestOne(t *testing.T) { check(t, One()) }',
    ['TestOne 1/0'],
  ],
  [
    'Rust',
    'lib.rs',
    "pub fn one<'a>() -> i32 { 1 }\n#[cfg(test)]\nmod tests {\n  #[test]\n  fn ones() { assert_eq!(one(), 1); }\n  #[test]\n  #[should_panic]\n  fn panics() { boom(); }\n  #[test]\n  fn truth() { assert_eq!(2 + 2, 4); }\n}",
    ['ones 1/0', 'panics 1/0', 'truth 0/1'],
  ],
  [
    'Rust, the program as a subprocess',
    'tests/cli.rs',
    'use assert_cmd::Command;\n#[test]\nfn runs() { Command::cargo_bin("shop").unwrap().assert().success(); }',
    ['runs 1/0 subprocess'],
  ],
  [
    'xUnit',
    'OrderTests.cs',
    'using Xunit;\npublic class OrderTests : IClassFixture<WebApplicationFactory<Program>> {\n  [Theory]\n  [InlineData(1, "a}b")]\n  public async Task Totals(int n, string s) { Assert.Equal(n, new Order(n).Total); }\n  [Fact] public void Empty() { }\n}',
    ['Totals 1/0 http', 'Empty 0/0 http'],
  ],
  [
    'PHPUnit',
    'OrderTest.php',
    '<?php\nuse PHPUnit\\Framework\\TestCase;\nclass OrderTest extends TestCase {\n  public function testTotal(): void { $this->assertSame(3, (new Order([1, 2]))->total()); }\n  public function test_truth() { $this->assertTrue(true); }\n}',
    ['testTotal 1/0', 'test_truth 0/1'],
  ],
  [
    'Laravel',
    'OrderTest.php',
    "<?php\nnamespace Tests\\Feature;\nuse Tests\\TestCase;\nclass OrderTest extends TestCase {\n  public function test_lists_orders() { $response = $this->getJson('/orders'); $response->assertStatus(200); }\n}",
    ['test_lists_orders 1/0 http'],
  ],
  [
    'Pest',
    'OrderTest.php',
    "<?php\nit('adds up', function () { expect((new Order([1]))->total())->toBe(1); });",
    ['adds up 1/0'],
  ],
  [
    'RSpec',
    'order_spec.rb',
    "RSpec.describe Order do\n  it 'adds up' do\n    expect(Order.new([1]).total).to eq(1)\n  end\n\n  it 'does nothing' do\n    Order.new([])\n  end\nend",
    ['adds up 1/0', 'does nothing 0/0'],
  ],
  [
    'Minitest',
    'order_test.rb',
    "require 'minitest/autorun'\nclass OrderTest < Minitest::Test\n  def test_total\n    assert_equal 1, Order.new([1]).total\n  end\nend",
    ['test_total 1/0'],
  ],
  [
    'GoogleTest',
    'queue_test.cpp',
    '#include <gtest/gtest.h>\nTEST(Queue, Pops) { EXPECT_EQ(pop(), 1); }\nTEST(Queue, Truth) { EXPECT_TRUE(true); }',
    ['Pops 1/0', 'Truth 0/1'],
  ],
  ['Catch2', 'queue.cpp', 'TEST_CASE("pops", "[queue]") { REQUIRE(pop() == 1); }', ['pops 1/0']],
  [
    'XCTest',
    'QueueTests.swift',
    'import XCTest\nclass QueueTests: XCTestCase {\n  func testPop() { XCTAssertEqual(queue.pop(), 1) }\n  func testExample() throws { XCTAssert(true) }\n}',
    ['testPop 1/0', 'testExample 0/1'],
  ],
  [
    'flutter_test',
    'a_test.dart',
    "import 'package:flutter_test/flutter_test.dart';\nvoid main() { test('adds', () { expect(add(1, 2), 3); }); }",
    ['adds 1/0'],
  ],
  ['bats', 'run.bats', '@test "greets" {\n  run ./greet.sh\n  [ "$status" -eq 0 ]\n}', ['greets 1/0 subprocess']],
  ['testthat', 'test-add.R', 'test_that("adds", { expect_equal(add(1, 2), 3) })', ['adds 1/0']],
  [
    'Terraform',
    'main.tftest.hcl',
    'run "plans" {\n  command = plan\n  assert {\n    condition     = length(aws_vpc.main) == 1\n    error_message = "no"\n  }\n}',
    ['plans 1/0'],
  ],
];

describe('test cases', () => {
  it.each(TABLE)('%s', (_what, path, text, expected) => {
    expect(cases(path, text)).toEqual(expected);
  });
});
