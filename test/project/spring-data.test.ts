import { describe, expect, it } from 'vitest';
import { testsIntegration } from '../../src/checks/tests-integration.ts';
import { project } from '../helpers/project.ts';

const MAIN = 'src/main/java/shop';
const REPOSITORY = `package shop;
import org.springframework.data.jpa.repository.JpaRepository;
public interface ItemRepository extends JpaRepository<Item, Long> {}
`;
const SERVICE = `package shop;
import org.springframework.stereotype.Service;
@Service
public class ItemService {
  private final ItemRepository itemRepository;
  public Item save(Item item) { return itemRepository.save(item); }
}
`;
const PRICES = `package shop;
import org.springframework.stereotype.Service;
@Service
public class PriceService {
  public int total(int price) { return price * 2; }
}
`;
const testing = ({
  head = '@SpringBootTest(properties = "spring.profiles.active=memory")',
  field = '@Autowired private ItemService itemService;',
  body = 'assertThat(itemService.save(new Item())).isNotNull();',
  imports = '',
}) => `package shop;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import static org.assertj.core.api.Assertions.assertThat;
${imports}
${head}
class ItemServiceTest {
  ${field}
  @Test
  void saves() {
    ${body}
  }
}
`;
const judge = (given: Parameters<typeof testing>[0], more: Record<string, string> = {}) =>
  testsIntegration.evaluate(
    project({
      [`${MAIN}/ItemRepository.java`]: REPOSITORY,
      [`${MAIN}/ItemService.java`]: SERVICE,
      [`${MAIN}/PriceService.java`]: PRICES,
      'src/test/java/shop/ItemServiceTest.java': testing(given),
      ...more,
    }),
  );

describe("a test in Spring's whole context", () => {
  it.each<[string, Parameters<typeof testing>[0], Record<string, string>?]>([
    ['through a service over a repository', {}],
    ['with an uploaded file made up', { imports: 'import org.springframework.mock.web.MockMultipartFile;' }],
    [
      'through an interface of the service',
      { field: '@Autowired private Items items;', body: 'assertThat(items.save(new Item())).isNotNull();' },
      {
        [`${MAIN}/Items.java`]: 'package shop;\npublic interface Items { Item save(Item item); }\n',
        [`${MAIN}/ItemsImpl.java`]: SERVICE.replace('ItemService', 'ItemsImpl'),
      },
    ],
  ])('crosses a database %s', (_what, given, more) => {
    const finding = judge(given, more);
    expect(finding.verdict).toBe('met');
    expect(finding.evidence[0]?.detail).toContain(`crosses a database: save, stored by ${MAIN}/ItemRepository.java`);
  });

  it.each([
    ['has no context', { head: '' }],
    ['mocks a bean', { imports: 'import org.springframework.boot.test.mock.mockito.MockBean;' }],
    [
      'calls a service that stores nothing',
      {
        field: '@Autowired private PriceService priceService;',
        body: 'assertThat(priceService.total(1)).isEqualTo(2);',
      },
    ],
    ['asks whether a bean is there', { body: 'assertThat(itemService).isNotNull();' }],
    ['asserts nothing', { body: 'itemService.save(new Item());' }],
  ])('crosses none where it %s', (_what, given) => {
    expect(judge(given).verdict).toBe('unmet');
  });
});
