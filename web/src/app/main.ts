import { createApp, watch } from 'vue'
import { VueQueryPlugin } from '@tanstack/vue-query'
import ElementPlus, { ElMessage } from 'element-plus'
import 'element-plus/dist/index.css'
import 'element-plus/theme-chalk/dark/css-vars.css'
import '@/shared/theme/tokens.css'
import '@/shared/theme/base.css'
import '@/shared/theme/theme'
import { ProblemError } from '@/shared/api/problem'
import { queries } from '@/shared/api/queries'
import { i18n, language, registerTexts, setLanguage, t } from '@/shared/i18n'
import App from './App.vue'
import { registerFeatureTexts } from './features'
import * as frameTexts from './i18n'
import { router } from './router'

registerTexts('frame', frameTexts)
registerFeatureTexts()
setLanguage(language.value)

// Names that the server gives come in the language asked for.
watch(language, () => void queries.invalidateQueries())

const app = createApp(App)

// A refused act that no page has dealt with: what happened and the trace to quote.
app.config.errorHandler = (error) => {
  if (!(error instanceof ProblemError)) return window.reportError(error)
  if (error.status === 401 || error.is('password-change-required')) return
  const { title, detail, traceId } = error.problem
  const trace = traceId === undefined ? '' : ` (${t('error.trace', { id: traceId })})`
  ElMessage({
    type: 'error',
    message: `${detail || title}${trace}`,
    duration: 8000,
    showClose: true,
  })
}

app
  .use(i18n)
  .use(router)
  .use(ElementPlus)
  .use(VueQueryPlugin, { queryClient: queries })
  .mount('#app')
