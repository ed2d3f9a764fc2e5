import { config } from '@vue/test-utils'
import { i18n } from '@/shared/i18n'

config.global.plugins = [i18n]
i18n.global.locale.value = 'zh'
